/** The post that teaches live posts by being one: whole without scripts, and live without moving anything. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../src/notebook/notebook.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { startCell } from "./posts.ts";

const file = "content/posts/write-a-live-post.ipynb";
const path = "posts/write-a-live-post/";

let browser: Browser;
let site: ServedSite;
before(async () => {
  browser = await launchBrowser();
  site = await openSite("root");
});
after(async () => {
  await browser.close();
  await site.close();
});

const toWords = (text: string) => text.replace(/\s+/g, " ").trim();

/** What each live cell stores: the words, and whether they are beside a picture, which the page describes in its own. */
function findStored(cell: Cell): { words: string; isPicture: boolean }[] {
  return cell.outputs.flatMap((output) => {
    if (output.kind !== "data" || output.metadata["atoll"] === undefined) return [];
    const words = output.data["text/plain"];
    const isPicture = Object.keys(output.data).some((type) => /^image\/(?!svg)/.test(type));
    return typeof words === "string" ? [{ words: toWords(words), isPicture }] : [];
  });
}

for (const width of [1280, 390]) {
  test(`without scripts the page says all that its cells have stored, as text or drawings: ${width} px`, () =>
    checkStored(width));
}

async function checkStored(width: number): Promise<void> {
  const { notebook } = readNotebook(readFileSync(file), file);
  const stored = notebook?.cells.flatMap(findStored) ?? [];
  assert.ok(stored.length >= 8, `${stored.length} stored outputs`);
  await using opened = await openPage(browser, site.url + path, {
    javascript: false,
    viewport: { width, height: 900 },
  });
  const { page, problems } = opened;
  const figures = await page.locator(".live:not(.live-quiet) > .live-output").all();
  assert.equal(figures.length, stored.length);
  for (const [i, figure] of figures.entries()) {
    const { words, isPicture } = stored[i] ?? assert.fail();
    // Of the drawings for a wide column and for a phone's, one is seen.
    const drawing = figure.locator("svg:visible");
    const isDrawing = (await figure.locator("svg").count()) > 0;
    const name = isDrawing ? await drawing.getAttribute("aria-label") : "";
    const drawn = toWords(`${name ?? ""} ${await (isDrawing ? drawing : figure).textContent()}`);
    // A chart's words are its name, or its labels, which stand in the drawing, each by itself.
    const missing = isDrawing ? words.split(" ").filter((word) => !drawn.includes(word)) : [];
    assert.deepEqual(missing, [], drawn);
    if (isDrawing) assert.ok(Number(await drawing.getAttribute("width")) < width, "drawn for this width");
    if (isPicture) assert.ok(await figure.locator("img").first().getAttribute("alt"), words);
    else if (!isDrawing) assert.equal(drawn, words);
  }
  const values = await page.locator(".live-inline").allTextContents();
  assert.ok(values.length >= 8);
  for (const value of values) assert.notEqual(value.trim(), "…");
  const sentence = page.locator("p", { hasText: "hit the quarter of the circle" });
  assert.match((await sentence.textContent()) ?? "", /of 500 darts, 391 hit the quarter of the circle/);
  assert.deepEqual(problems, []);
}

/** Counts from now on how often each figure and each sentence is drawn anew, by the ids of cells and expressions. */
async function countRuns(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const runs: Record<string, number> = {};
    Reflect.set(globalThis, "runs", runs);
    for (const root of document.querySelectorAll<HTMLElement>("[data-live]")) {
      const place = root.matches(".live-inline") ? root : root.querySelector(":scope > .live-output");
      if (place === null) continue;
      new MutationObserver(() => {
        const id = root.dataset["live"] ?? "";
        runs[id] = (runs[id] ?? 0) + 1;
      }).observe(place, { childList: true });
    }
  });
  return async () => {
    const runs: unknown = await page.evaluate(() => Reflect.get(globalThis, "runs"));
    return Object.keys(Object(runs)).sort();
  };
}

const setRange = (page: Page, id: string, value: number) =>
  page.locator(`[data-live=${id}] input[type=range]`).evaluate((input, value) => {
    if (!(input instanceof HTMLInputElement)) return;
    input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);

test("one input moved runs what reads it and nothing else; the sentence follows, and nothing ever moves", async () => {
  await using opened = await openPage(browser, site.url + path, {
    viewport: { width: 1280, height: 900 },
  });
  const { page, problems } = opened;
  await page.evaluate(() => {
    Reflect.set(globalThis, "shift", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const cell of await page.locator("[data-live]").all()) {
    // Nothing is pressed here: what reads a cell that waits for it waits with it.
    if (!["slowly", "curve"].includes((await cell.getAttribute("data-live")) ?? "")) await startCell(cell);
  }
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "shift")), 0);

  // All at once in view, so that whatever would run can.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height });
  for (const id of ["throws", "seed", "board", "keep-mine", "hands", "pixels", "guarded", "checked"]) {
    await page.locator(`[data-live=${id}][data-state=ready]`).waitFor();
  }
  const findRuns = await countRuns(page);
  await setRange(page, "seed", 42);
  await page.locator("p", { hasText: "of 500 darts, 410 hit the quarter of the circle" }).waitFor();
  await page.locator("[data-live=keep-mine] button", { hasText: "3.280" }).waitFor();
  await page.waitForFunction(() => Reflect.get(Reflect.get(globalThis, "runs"), "pixels") > 0);
  const runs = await findRuns();
  const [, hits, formula, off] = await page
    .locator("p:has-text('hit the quarter') .live-inline")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-live") ?? ""));
  assert.deepEqual(runs, ["board", "keep-mine", "pixels", hits, formula, off].sort());
  assert.deepEqual(problems, []);
});

test("a reader keeps an estimate, and the cells that read the list follow", async () => {
  await using opened = await openPage(browser, site.url + path, { viewport: { width: 390, height: 900 } });
  const { page, problems } = opened;
  const button = page.locator("[data-live=keep-mine]");
  await startCell(button);
  await startCell(page.locator("[data-live=hands]"));
  const count = page.locator("p", { hasText: "estimates scatter" }).locator(".live-inline").first();
  await count.scrollIntoViewIfNeeded();
  await count.and(page.locator("[data-state=ready]")).waitFor();
  assert.equal(await count.textContent(), "40");
  await button.locator("button", { hasText: "Keep mine" }).click();
  await count.and(page.locator(":text('41')")).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  assert.deepEqual(problems, []);
});

test("a cell that its reader breaks says where and why, keeps what was stored, and recovers", async () => {
  await using opened = await openPage(browser, site.url + path);
  const { page } = opened;
  const guarded = page.locator("[data-live=guarded]");
  await startCell(guarded);
  await page.locator("[data-live=fragile] input").check();
  await guarded.and(page.locator("[data-state=failed]")).waitFor();
  assert.match(
    (await guarded.locator(".live-failure").textContent()) ?? "",
    /^cell 28, line 4: a reader ticked the box/,
  );
  assert.match((await guarded.locator(".live-output").textContent()) ?? "", /All is well\./);
  await page.locator("[data-live=fragile] input").uncheck();
  await guarded.and(page.locator("[data-state=ready]")).waitFor();
});
