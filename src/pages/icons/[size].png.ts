/** The site's mark as pictures, for systems that draw no SVG. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute } from "astro";
import sharp from "sharp";

export const getStaticPaths = () =>
  [180, 192, 512].map((size) => ({ params: { size: String(size) }, props: { size } }));

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const mark = await readFile(join(process.cwd(), "public/favicon.svg"));
  const margin = Math.round(size * 0.14);
  const inner = size - 2 * margin;
  const picture = await sharp(mark, { density: inner * 3 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: "#fcfdfd" })
    .flatten({ background: "#fcfdfd" })
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
};
