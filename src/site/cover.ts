/** A post's picture in lists. */
import type { Paths } from "./paths.ts";
import type { SitePost } from "./post.ts";

/** Whether the site draws a small form of the cover: of a picture that is its own to read, which a drawing needs least. */
export function hasThumbnail({ cover }: SitePost, paths: Paths): boolean {
  return cover?.src.startsWith(`${paths.base}_assets/`) === true && !cover.src.endsWith(".svg");
}

/** Finds the address of the picture that a list shows; undefined where a post has none. */
export function findThumbnail(post: SitePost, paths: Paths): string | undefined {
  return hasThumbnail(post, paths) ? paths.file(`covers/${post.id}.webp`) : post.cover?.src;
}
