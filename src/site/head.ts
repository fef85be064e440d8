/** What the head of a page says. */
import type { Paths } from "./paths.ts";
import type { Settings } from "./settings.ts";
import type { Structured } from "./structured.ts";

export interface Head {
  readonly title: string;
  /** Without the site's name. */
  readonly plainTitle: string;
  readonly description: string;
  /** Absent for a page that has no address of its own. */
  readonly canonical: string | undefined;
  readonly type: "website" | "article";
  /** The card that other sites show for a link to the page; absolute. */
  readonly card: { readonly src: string; readonly alt: string };
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Feeds the page offers, the site's own first. */
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  /** The page as Markdown. */
  readonly markdown: string | undefined;
  readonly structured: readonly Structured[];
}

export interface HeadRequest {
  /** The page's own title; the home page has none. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Path of the page below the base; the page for what is not found has none. */
  readonly path?: string | undefined;
  readonly article?:
    | {
        readonly date: string | undefined;
        readonly updated: string | undefined;
        readonly authors: readonly string[];
        readonly tags: readonly string[];
      }
    | undefined;
  /** Whether the page has feeds of its own below its path. */
  readonly hasFeeds?: boolean;
  readonly structured?: readonly Structured[];
}

const feedTypes = [
  ["feed.xml", "application/atom+xml"],
  ["feed.json", "application/feed+json"],
] as const;

/** Resolves what a page says of itself to what its head prints. */
export function toHead(request: HeadRequest, settings: Settings, paths: Paths): Head {
  const { article, path } = request;
  const plainTitle = request.title ?? settings.title;
  const title = request.title === undefined ? settings.title : `${request.title} · ${settings.title}`;
  const toFeeds = (below: string, title: string) =>
    feedTypes.map(([name, type]) => ({ title, type, href: paths.file(`${below}/${name}`) }));
  return {
    title,
    plainTitle,
    description: request.description || settings.description,
    canonical: path === undefined ? undefined : paths.absolute(paths.page(path)),
    type: article === undefined ? "website" : "article",
    card: {
      src: paths.absolute(toCardPath(article === undefined ? undefined : path, paths)),
      alt: article === undefined ? settings.title : plainTitle,
    },
    published: article?.date,
    modified: article?.updated,
    authors: article?.authors ?? [],
    tags: article?.tags ?? [],
    feeds: [
      ...toFeeds("", settings.title),
      ...(request.hasFeeds === true && path !== undefined ? toFeeds(path, title) : []),
    ],
    markdown: article === undefined || path === undefined ? undefined : paths.file(`${path}.md`),
    structured: request.structured ?? [],
  };
}

/** Path of the card of a post, or of the site where no post is named. */
export function toCardPath(id: string | undefined, paths: Paths): string {
  return paths.file(id === undefined ? "cards/site.png" : `cards/posts/${id}.png`);
}
