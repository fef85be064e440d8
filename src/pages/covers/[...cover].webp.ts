/** Covers in the shape in which lists show them: a tall one from its top, where a demo has its picture. */
import type { APIRoute, GetStaticPaths } from "astro";
import sharp from "sharp";
import { hasThumbnail, thumbnail } from "../../site/cover.ts";
import type { SitePost } from "../../site/post.ts";
import { loadSite, readCover } from "../_site.ts";

export const getStaticPaths = (async () => {
  const { posts, paths } = await loadSite();
  return posts
    .filter((post) => hasThumbnail(post, paths))
    .map((post) => ({ params: { cover: post.id }, props: { post } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: SitePost }> = async ({ props: { post } }) => {
  const bytes = await readCover(await loadSite(), post);
  if (bytes === undefined) return new Response(undefined, { status: 404 });
  const picture = await sharp(bytes, { limitInputPixels: 100_000_000 })
    .resize({ ...thumbnail, fit: "cover", position: "top" })
    .webp({ quality: 56, effort: 6 })
    .toBuffer()
    // One whose end is damaged is shown as far as a browser can.
    .catch(() => bytes);
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/webp" } });
};
