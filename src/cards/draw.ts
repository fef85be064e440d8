/** A card's words and figure → a PNG. */
import sharp, { type OverlayOptions } from "sharp";
import {
  findPlace,
  largestTitle,
  margin,
  picturePlace,
  size,
  smallestTitle,
  toGround,
  toMark,
} from "./layout.ts";

export interface CardContent {
  readonly site: string;
  readonly title: string;
  readonly summary: string;
  /** Said from the first on as far as one line goes. */
  readonly foot: readonly string[];
}

interface Text {
  readonly words: string;
  readonly points: number;
  readonly colour: string;
  readonly width: number;
}

interface Drawn {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws a card. A figure that cannot be read is left out. */
export async function drawCard(
  card: CardContent,
  figure: Uint8Array | undefined,
  face: string,
): Promise<Buffer> {
  const picture = figure === undefined ? undefined : await drawPicture(figure);
  const width = picture === undefined ? size.width - 2 * margin : picturePlace.left - 2 * margin;
  const title = await drawTitle(card.title, width, face);
  const parts: OverlayOptions[] = [{ input: title.bytes, left: margin, top: 172 }];
  const bottom = 172 + title.height + 36;
  const room = size.height - 130 - bottom;
  if (card.site !== "") parts.push(await place(card.site, 30, ink, width - 60, margin + 62, 79, 60, face));
  else parts.push({ input: Buffer.from(toMark()), left: 0, top: 0 });
  if (card.summary !== "" && room > 50)
    parts.push(await place(card.summary, 30, soft, width, margin, bottom, room, face));
  if (card.foot.length > 0) parts.push(await drawFoot(card.foot, width, face));
  if (picture !== undefined) {
    const { left, top } = findPlace(picture);
    parts.push({ input: picture.bytes, left, top });
  }
  return await sharp(Buffer.from(toGround(picture)))
    .composite(parts)
    .flatten({ background: "#ffffff" })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

const ink = "#15262c";
const soft = "#46595f";

/** As large as the title may be on at most four lines. */
async function drawTitle(title: string, width: number, face: string): Promise<Drawn> {
  for (let points = largestTitle; points > smallestTitle; points -= 8) {
    const drawn = await drawText({ words: title, points, colour: ink, width }, face);
    if (drawn.height <= 290) return drawn;
  }
  return await cut(await drawText({ words: title, points: smallestTitle, colour: ink, width }, face), 290);
}

async function drawFoot(foot: readonly string[], width: number, face: string): Promise<OverlayOptions> {
  const points = 25;
  const words = foot.join(" · ");
  const drawn = await drawText({ words, points, colour: soft, width }, face);
  if (drawn.height > points * 2 && foot.length > 1) return await drawFoot(foot.slice(0, -1), width, face);
  return await place(words, points, soft, width, margin, 532, 60, face);
}

async function place(
  words: string,
  points: number,
  colour: string,
  width: number,
  left: number,
  top: number,
  room: number,
  face: string,
): Promise<OverlayOptions> {
  const line = Math.floor(points * 1.42);
  const drawn = await drawText({ words, points, colour, width }, face);
  const { bytes } = await cut(drawn, Math.max(line, Math.floor(room / line) * line));
  return { input: bytes, left, top };
}

async function drawText({ words, points, colour, width }: Text, face: string): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="0.94">${toPango(words)}</span>`,
      font: `Atoll Card ${points}`,
      fontfile: face,
      width,
      dpi: 72,
      rgba: true,
      wrap: "word-char",
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Whole lines only: a text that is too long ends early. */
async function cut(drawn: Drawn, height: number): Promise<Drawn> {
  if (drawn.height <= height) return drawn;
  const bytes = await sharp(drawn.bytes)
    .extract({ left: 0, top: 0, width: drawn.width, height })
    .png()
    .toBuffer();
  return { bytes, width: drawn.width, height };
}

async function drawPicture(figure: Uint8Array): Promise<Drawn | undefined> {
  try {
    const { data, info } = await sharp(figure, { limitInputPixels: 100_000_000 })
      .resize({ width: picturePlace.width, height: picturePlace.height, fit: "inside" })
      .flatten({ background: "#ffffff" })
      .png()
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

/** Pango reads markup, and an empty text is an error to it. */
function toPango(words: string): string {
  const plain =
    words
      .toWellFormed()
      .replace(/\p{Cc}/gu, " ")
      .trim() || "…";
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
