/** Posts that belong together, in reading order. */
import { compareNewest, type SitePost } from "./post.ts";
import { createSlug } from "./tags.ts";

export interface SeriesPlace {
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly previous: SitePost | undefined;
  readonly next: SitePost | undefined;
}

/** Finds where a post stands in its series; nothing where it has none or stands there alone. */
export function findSeriesPlace(posts: readonly SitePost[], post: SitePost): SeriesPlace | undefined {
  if (post.series === undefined) return undefined;
  const members = posts.filter(({ series }) => series === post.series).sort(compareReading);
  const index = members.findIndex(({ id }) => id === post.id);
  if (index < 0 || members.length < 2) return undefined;
  return {
    name: post.series,
    position: index + 1,
    count: members.length,
    previous: members[index - 1],
    next: members[index + 1],
  };
}

/** A series is read from its first part on: by `order`, and the oldest first where there is none. */
function compareReading(a: SitePost, b: SitePost): number {
  const first = a.order ?? Number.MAX_SAFE_INTEGER;
  const second = b.order ?? Number.MAX_SAFE_INTEGER;
  return first - second || -compareNewest(a, b);
}

export interface Series {
  readonly name: string;
  /** Unique among the series, and safe in a path. */
  readonly slug: string;
  /** In reading order. */
  readonly posts: readonly SitePost[];
}

/** Collects every series of more than one post, by name. */
export function toSeries(posts: readonly SitePost[]): readonly Series[] {
  const taken = new Set<string>();
  return [...Map.groupBy(posts, ({ series }) => series)]
    .flatMap(([name, own]) => (name === undefined || own.length < 2 ? [] : [{ name, own }]))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, own }) => {
      const slug = createSlug(name, taken);
      return { name, slug, posts: [...own].sort(compareReading) };
    });
}
