/** What stands around a post: the posts beside it, the ways out of it. */
import type { SitePost } from "./post.ts";
import { findRelated } from "./related.ts";
import { findSeriesPlace, type Series, type SeriesPlace } from "./series.ts";
import { findTags, type Tag } from "./tags.ts";

export interface Around {
  readonly tags: readonly Tag[];
  readonly place: SeriesPlace | undefined;
  readonly series: Series | undefined;
  readonly related: readonly SitePost[];
}

/** Finds what stands around `post` among `posts`. */
export function findAround(
  post: SitePost,
  posts: readonly SitePost[],
  tags: readonly Tag[],
  series: readonly Series[],
): Around {
  const own = findTags(tags, post.tags);
  const place = findSeriesPlace(posts, post);
  const named = new Set([place?.previous?.id, place?.next?.id].filter((id) => id !== undefined));
  return {
    tags: own,
    place,
    series: place === undefined ? undefined : series.find(({ name }) => name === place.name),
    related: findRelated(own, post, named),
  };
}
