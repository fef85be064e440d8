/** Pages look as they did when somebody last looked (tests/visual), within a stated tolerance. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { compare, keep, shrink, tolerance } from "../harness/picture.ts";
import { buildSite } from "../harness/site.ts";

const place = mkdtempSync(join(tmpdir(), "visual-"));
const folder = join(place, "dist");
const cases = ["questions", "tabs-and-columns", "maths", "live", "streams"];

/** Page, width of the window in CSS pixels, colour scheme. */
const shots = [
  ["", 390, "light"],
  ["", 1440, "dark"],
  ["archive/", 768, "light"],
  ["questions/notebook/", 320, "dark"],
  ["questions/notebook/", 1440, "light"],
  ["tabs-and-columns/notebook/", 2560, "light"],
  ["maths/notebook/", 768, "dark"],
  ["live/notebook/", 390, "light"],
  ["streams/notebook/", 1440, "dark"],
] as const;

/** The site's own face everywhere: the system's differ from machine to machine. */
const ownFace = ":root { --font-ui: var(--font-text); --font-mono: var(--font-text) }";

let browser: Browser;
let site: ServedFolder;
before(async () => {
  const content = join(place, "content");
  mkdirSync(content);
  for (const name of cases) cpSync(`tests/cases/${name}`, join(content, name), { recursive: true });
  writeFileSync(join(content, "settings.yaml"), "title: Looks\ndescription: Pages to be looked at.\n");
  await buildSite({ folder, content });
  // Written into the sheet: a page without scripts cannot be told of another.
  for (const sheet of globSync("_astro/Base*.css", { cwd: folder }))
    appendFileSync(join(folder, sheet), ownFace);
  site = await serveFolder({ folder });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(place, { recursive: true });
});

for (const [path, width, colorScheme] of shots) {
  const name = `${path.split("/")[0] || "home"}-${width}-${colorScheme}`;
  test(`${name} looks as it did`, async () => {
    const viewport = { width, height: Math.min(1200, Math.max(800, Math.round(width * 0.7))) };
    await using opened = await openPage(browser, site.url + path, {
      colorScheme,
      viewport,
      javascript: false,
    });
    const { page } = opened;
    // Without scripts nothing can be waited for in the page itself.
    while (!(await page.evaluate(isDrawn))) await page.waitForTimeout(20);
    const picture = await shrink(await page.screenshot({ animations: "disabled", caret: "hide" }));
    const kept = join("tests/visual", `${name}.webp`);
    if (keep(kept, picture)) return;
    const { square, page: whole } = await compare(picture, readFileSync(kept), width);
    const where = `${square.most.toFixed(1)} of 255 at ${square.left}, ${square.top}; ATOLL_UPDATE=1 renews it`;
    assert.ok(square.most <= tolerance.square && whole <= tolerance.page, where);
  });
}

/** Runs in the page: whether its fonts are there, and the pictures that are in the window, to be painted with the rest. */
function isDrawn(): boolean {
  const pictures = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
  for (const picture of pictures) picture.decoding = "sync";
  return document.fonts.status === "loaded" && pictures.every(({ complete }) => complete);
}

test("the comparison can fail: a line that moved, a colour that is another", async () => {
  const draw = async (top: number, ink: string) =>
    shrink(
      await sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="1440" height="800"><rect width="100%" height="100%" fill="#fff"/><rect x="80" y="${top}" width="300" height="20" fill="${ink}"/></svg>`,
        ),
      )
        .png()
        .toBuffer(),
    );
  const before = await draw(100, "#15262c");
  assert.equal((await compare(before, before, 1440)).square.most, 0);
  for (const changed of [await draw(130, "#15262c"), await draw(100, "#b3261e")])
    assert.ok((await compare(before, changed, 1440)).square.most > tolerance.square);
});
