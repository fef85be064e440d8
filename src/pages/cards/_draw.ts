/** Cards as files, kept in the workspace by what they are made from. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CardContent } from "../../cards/draw.ts";
import { drawCard } from "../../cards/draw.ts";
import type { SitePost } from "../../site/post.ts";
import { readCover, type Site } from "../_site.ts";

/** Changes whenever a card of the same content would look different. */
const version = "2";

export async function createCard(
  card: CardContent,
  post: SitePost | undefined,
  site: Site,
): Promise<Response> {
  const html = post === undefined ? undefined : site.files.get(post.id);
  const figure = post === undefined ? undefined : await readCover(site, post);
  const face = join(process.cwd(), "src/styles/fonts/card.ttf");
  const key = createHash("sha256")
    .update(version)
    .update(JSON.stringify(card))
    .update(figure ?? "");
  const kept = html && join(dirname(html), "../cards", `${key.digest("hex").slice(0, 24)}.png`);
  const before = kept === undefined ? undefined : await readFile(kept).catch(() => undefined);
  const picture = before ?? (await drawCard(card, figure, face));
  if (before === undefined && kept !== undefined) {
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, picture);
  }
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
}
