/** A post as the site knows it: what the loader stored, by its slug. */
import type { PostMeta } from "../post/post.ts";

export interface SitePost extends PostMeta {
  /** Slug, which is also the page's path: `posts/data-augmentation`. */
  readonly id: string;
  /** Path of the notebook below the content folder. */
  readonly source: string;
}

/** Order of the home page: pinned posts by their `order`, then the newest first. Nothing is left to chance. */
export function toListed(posts: readonly SitePost[]): readonly SitePost[] {
  return [...posts].sort(
    (a, b) =>
      (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || compareNewest(a, b),
  );
}

/** Newest first; a post without a date comes last; equals stand by title, then by path. */
export function compareNewest(a: SitePost, b: SitePost): number {
  return compare(b.date ?? "", a.date ?? "") || compare(a.title, b.title) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
