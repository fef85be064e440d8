/** Draws the blog's own pictures and renders them: `npm run pictures`. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { createRandom } from "../src/lab/random.ts";
import { drawCover } from "./pictures/cover.ts";
import { drawButterfly, drawHoney, drawRobin } from "./pictures/friends.ts";
import { drawBody, drawHead, drawPaws, drawScarf } from "./pictures/grizzly.ts";
import { drawFence, drawMeadow, drawPosts } from "./pictures/meadow.ts";
import { paints } from "./pictures/paints.ts";

const folder = fileURLToPath(new URL("../public/pictures/", import.meta.url));
const covers = fileURLToPath(new URL("../content/posts/pictures/", import.meta.url));
const width = 640;
const height = 480;
const largest = 80_000;

const random = createRandom(42).next;
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
  "<title>A grizzly bear in a checked scarf leans on a fence</title>",
  paints,
  drawMeadow(random),
  drawBody(random),
  drawHead(random),
  drawScarf(random),
  drawFence(random),
  drawPosts(random),
  drawPaws(random),
  `<g transform="translate(26 1)">${drawRobin()}</g>`,
  drawHoney(),
  drawButterfly(556, 236),
  "</svg>",
  "",
].join("\n");
const picture = await sharp(Buffer.from(svg))
  .webp({ quality: 80, effort: 6, smartSubsample: true })
  .toBuffer();
if (picture.length > largest)
  throw new Error(`The picture takes ${picture.length} bytes; at most ${largest}.`);
await writeFile(`${folder}grizzly.svg`, svg);
await writeFile(`${folder}grizzly.webp`, picture);
console.log(`grizzly.svg ${svg.length} bytes, grizzly.webp ${picture.length} bytes, ${width} × ${height}`);

const cover = await drawCover(picture);
await mkdir(covers, { recursive: true });
await writeFile(`${covers}data-augmentation.jpg`, cover);
console.log(`data-augmentation.jpg ${cover.length} bytes`);
