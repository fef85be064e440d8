/** The feed as data: what is in it and where each part of it lies. */
import { toTime } from "./dates.ts";
import type { Paths } from "./paths.ts";
import { compareNewest, type SitePost } from "./post.ts";
import type { Settings } from "./settings.ts";

export interface FeedModel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** Address of the page that the feed follows, which is the feed's id too. */
  readonly link: string;
  /** Address of the feed itself, by form. */
  readonly self: { readonly atom: string; readonly json: string };
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly post: SitePost;
  readonly link: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly string[];
}

/** Full posts are heavy: a feed carries the latest and no more. */
const mostEntries = 20;
/** Atom wants a date of everything; what has none is as old as can be, so that no build makes it look new. */
const unknown = new Date(0);

/** Converts posts to a feed, newest first: of the whole site, or of a tag's own page. */
export function toFeed(
  posts: readonly SitePost[],
  settings: Settings,
  paths: Paths,
  tag?: { readonly title: string; readonly path: string },
): FeedModel {
  const author = settings.author ?? settings.title;
  const entries = [...posts]
    .sort(compareNewest)
    .slice(0, mostEntries)
    .map((post): FeedEntry => {
      const published = findTime(post.date) ?? findTime(post.updated) ?? unknown;
      return {
        post,
        link: paths.absolute(paths.page(post.id)),
        published,
        updated: findTime(post.updated) ?? published,
        authors: post.authors.length > 0 ? post.authors : [author],
      };
    });
  return {
    title: tag === undefined ? settings.title : `${tag.title} · ${settings.title}`,
    description: tag?.title ?? settings.description,
    language: settings.language,
    author,
    link: paths.absolute(tag === undefined ? paths.base : paths.page(tag.path)),
    self: {
      atom: paths.absolute(paths.file(`${tag?.path ?? ""}/feed.xml`)),
      json: paths.absolute(paths.file(`${tag?.path ?? ""}/feed.json`)),
    },
    updated: new Date(Math.max(unknown.getTime(), ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  };
}

function findTime(date: string | undefined): Date | undefined {
  return date === undefined ? undefined : toTime(date);
}
