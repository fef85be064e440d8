/** Addresses of posts: from where a notebook lies and what it is called, unless its front matter says otherwise. */
import { slug as toSlug } from "github-slugger";
import { createMessage, type Message } from "../messages/message.ts";

export interface Named {
  /** Path below the content folder, with forward slashes. */
  readonly source: string;
  /** Path as the author knows it, for messages. */
  readonly file: string;
  /** What the front matter asks for, if it does. */
  readonly wish: string | undefined;
}

/** First segments that pages of the site itself occupy. */
const reserved = new Set([
  "404",
  "tags",
  "feed",
  "feed.xml",
  "sitemap",
  "robots.txt",
  "archive",
  "series",
  "feed.json",
  "llms.txt",
  "manifest.webmanifest",
  "cards",
  "icons",
  "search",
  "pagefind",
  "digits",
  "pictures",
  "index",
]);

/** A file name such as `2020-02-20-first-post.ipynb`, the way fastpages and Jekyll write it. */
const dated = /^(\d{4}-\d{2}-\d{2})[-_ ]+(.+)$/;

/** The date in the name of a notebook. */
export function findDate(source: string): string | undefined {
  const date = dated.exec(findStem(source))?.[1];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/**
 * Where fastpages had the page of a dated notebook: `/categories/2020/02/20/first-post.html`. Links to it keep working.
 */
export function findOldAddress(source: string, categories: readonly string[]): string | undefined {
  const [, date, name] = dated.exec(findStem(source)) ?? [];
  if (date === undefined || name === undefined) {
    return undefined;
  }
  const folders = categories.map((category) => category.toLowerCase().replace(/[\s/]+/g, "-"));
  const title = name.replace(/[^\p{L}\p{N}._~-]+/gu, "-").replace(/^-+|-+$/g, "");
  return [...folders, ...date.split("-"), `${title}.html`].join("/");
}

/**
 * Gives every notebook an address of its own: `posts/My Post.ipynb` → `posts/my-post`; `guide/index.ipynb` → `guide`.
 * Two notebooks that ask for the same address, or one that asks for a page of the site, are numbered apart with a warning.
 */
export function assignSlugs(notebooks: readonly Named[]): {
  slugs: ReadonlyMap<string, string>;
  messages: readonly Message[];
} {
  const slugs = new Map<string, string>();
  const owners = new Map<string, string>();
  const messages: Message[] = [];
  for (const { source, file, wish } of notebooks) {
    const wanted = (wish === undefined ? undefined : toPath(wish.split("/"))) || toOwnPath(source);
    let slug = wanted;
    for (let n = 2; owners.has(slug) || reserved.has(slug.split("/")[0] ?? ""); n += 1) {
      slug = `${wanted}-${n}`;
    }
    if (slug !== wanted) {
      const other = owners.get(wanted) ?? "the site itself";
      messages.push(createMessage("slug-taken", { file }, { wanted, slug, other }));
    }
    owners.set(slug, file);
    slugs.set(source, slug);
  }
  return { slugs, messages };
}

function toOwnPath(source: string): string {
  const folders = source.split("/").slice(0, -1);
  const stem = findStem(source);
  const name = dated.exec(stem)?.[2] ?? stem;
  const segments = name === "index" && folders.length > 0 ? folders : [...folders, name];
  return toPath(segments) || "post";
}

function toPath(segments: readonly string[]): string {
  return segments
    .map((segment) => toSlug(segment).replace(/^-+|-+$/g, ""))
    .filter((segment) => segment !== "")
    .join("/");
}

function findStem(source: string): string {
  const name = source.split("/").at(-1) ?? source;
  return name.replace(/\.ipynb$/i, "");
}
