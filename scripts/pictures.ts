/** Draws the blog's own pictures and renders them: `npm run pictures`. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { createRandom } from "../src/lab/random.ts";
import { drawBody, drawHead, drawPaws, drawScarf } from "./pictures/bear.ts";
import { black, grizzly } from "./pictures/breeds.ts";
import { drawCover } from "./pictures/cover.ts";
import { drawButterfly, drawHoney, drawRobin } from "./pictures/friends.ts";
import type { Random } from "./pictures/fur.ts";
import { drawFence, drawMeadow, drawPosts } from "./pictures/meadow.ts";
import { drawStars, nightPaints, toNight } from "./pictures/night.ts";
import { paints } from "./pictures/paints.ts";
import { drawBlocks, drawRoom, drawTeddy, teddyPaints } from "./pictures/teddy.ts";

const folder = fileURLToPath(new URL("../public/pictures/", import.meta.url));
const covers = fileURLToPath(new URL("../content/posts/pictures/", import.meta.url));
const width = 640;
const height = 480;
const largest = 80_000;

/** What a picture shows, and its parts from back to front. */
const pictures: Readonly<Record<string, readonly [title: string, draw: (random: Random) => string[]]>> = {
  grizzly: [
    "A grizzly bear in a checked scarf leans on a fence",
    (random) => [
      paints,
      drawMeadow(random),
      drawBody(grizzly, random),
      drawHead(grizzly, random),
      drawScarf(grizzly, random),
      drawFence(random),
      drawPosts(random),
      drawPaws(grizzly, random),
      `<g transform="translate(26 1)">${drawRobin()}</g>`,
      drawHoney(),
      drawButterfly(556, 236),
    ],
  ],
  black: [
    "A black bear in a striped scarf leans on a fence by moonlight",
    (random) => [
      paints,
      nightPaints,
      toNight(drawMeadow(random)),
      drawStars(random),
      drawBody(black, random),
      drawHead(black, random),
      drawScarf(black, random),
      drawFence(random),
      drawPosts(random),
      drawPaws(black, random),
      `<g transform="translate(26 1)">${drawRobin()}</g>`,
      drawHoney(),
    ],
  ],
  teddy: [
    "A teddy bear with a dotted bow sits on a shelf between books and letter blocks",
    (random) => [teddyPaints, drawRoom(random), drawTeddy(random), drawBlocks()],
  ],
};

const rendered = new Map<string, Buffer>();
for (const [name, [title, draw]] of Object.entries(pictures)) {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${title}</title>`,
    ...draw(createRandom(42).next),
    "</svg>",
    "",
  ].join("\n");
  const picture = await sharp(Buffer.from(svg))
    .webp({ quality: 80, effort: 6, smartSubsample: true })
    .toBuffer();
  if (picture.length > largest) throw new Error(`${name} takes ${picture.length} bytes; at most ${largest}.`);
  await writeFile(`${folder}${name}.webp`, picture);
  rendered.set(name, picture);
  console.log(`${name}.webp ${picture.length} bytes, ${width} × ${height}`);
}

const cover = await drawCover(rendered.get("grizzly") ?? Buffer.alloc(0));
await mkdir(covers, { recursive: true });
await writeFile(`${covers}data-augmentation.jpg`, cover);
console.log(`data-augmentation.jpg ${cover.length} bytes`);
