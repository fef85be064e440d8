/** Posts that belong together, in reading order. */
import { compareNewest, type SitePost } from "./post.ts";

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
