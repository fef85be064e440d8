/** Covers at the size in which lists show them, a tenth of the notebook's own picture. */
import type { APIRoute, GetStaticPaths } from "astro";
import sharp from "sharp";
import { hasThumbnail } from "../../site/cover.ts";
import type { SitePost } from "../../site/post.ts";
import { loadSite, readCover } from "../_site.ts";

/** Twice what a list gives them. */
const most = { width: 640, height: 448 };

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
    .resize({ ...most, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 66 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/webp" } });
};
