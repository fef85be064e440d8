/** What the head of a page says. */
import type { Picture } from "../post/post.ts";
import type { Paths } from "./paths.ts";
import type { Settings } from "./settings.ts";

export interface Head {
  readonly title: string;
  /** Without the site's name. */
  readonly plainTitle: string;
  readonly description: string;
  /** Absent for a page that has no address of its own. */
  readonly canonical: string | undefined;
  readonly type: "website" | "article";
  readonly image: { readonly src: string; readonly alt: string } | undefined;
  readonly published: string | undefined;
  readonly modified: string | undefined;
}

export interface HeadRequest {
  /** The page's own title; the home page has none. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Path of the page below the base; the page for what is not found has none. */
  readonly path?: string | undefined;
  readonly article?:
    | {
        readonly cover: Picture | undefined;
        readonly date: string | undefined;
        readonly updated: string | undefined;
      }
    | undefined;
}

/** Resolves what a page says of itself to what its head prints. */
export function toHead(request: HeadRequest, settings: Settings, paths: Paths): Head {
  const { article, title } = request;
  const cover = article?.cover;
  return {
    title: title === undefined ? settings.title : `${title} · ${settings.title}`,
    plainTitle: title ?? settings.title,
    description: request.description || settings.description,
    canonical: request.path === undefined ? undefined : paths.absolute(paths.page(request.path)),
    type: article === undefined ? "website" : "article",
    image: cover === undefined ? undefined : { src: paths.absolute(cover.src), alt: cover.alt },
    published: article?.date,
    modified: article?.updated,
  };
}
