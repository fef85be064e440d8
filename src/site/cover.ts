/** A post's picture in lists. */
import type { Picture } from "../post/post.ts";
import type { Paths } from "./paths.ts";
import type { SitePost } from "./post.ts";

/** Twice the size that a list gives its pictures, in pixels. */
export const thumbnail = { width: 640, height: 480 };

/** Whether the site draws a small form of the cover: of a picture that is its own to read, which a drawing needs least. */
export function hasThumbnail({ cover }: SitePost, paths: Paths): boolean {
  return cover?.src.startsWith(`${paths.base}_assets/`) === true && !cover.src.endsWith(".svg");
}

/** Finds the picture that a list shows; undefined where a post has none. */
export function findThumbnail(post: SitePost, paths: Paths): Omit<Picture, "alt"> | undefined {
  return hasThumbnail(post, paths) ? { src: paths.file(`covers/${post.id}.webp`), ...thumbnail } : post.cover;
}
