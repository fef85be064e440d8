/** The post on baselines, worked as a reader would: pixels and their numbers, ideal digits, a drawn digit, the mistakes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { findDifference, openFigure, readPixels, settle } from "./figure.ts";
import { readMetric, waitForMetric } from "./posts.ts";

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

const open = (label: string, query?: string) => openFigure(browser, site, "three-or-seven", label, query);
const says = (cell: Locator, words: RegExp) => cell.locator(".demo-status", { hasText: words }).waitFor();

test("pixels: the number under the pointer is said, arrow keys go to its neighbours, and both scales agree", async () => {
  await using opened = await open("pixels");
  const { page, cell, problems } = opened;
  const board = cell.locator(".demo-board");
  const box = await board.boundingBox();
  assert.ok(box !== null);
  const hover = (column: number, row: number) =>
    page.mouse.move(box.x + ((column + 0.5) / 28) * box.width, box.y + ((row + 0.5) / 28) * box.height);
  await hover(0, 0);
  await says(cell, /^Row 0, column 0: 0, paper\.$/);
  await hover(13, 9);
  await says(cell, /^Row 9, column 13: \d+, /);
  await board.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await says(cell, /^Row 10, column 14: /);
  const byte = Number(/: (\d+),/.exec((await cell.locator(".demo-status").textContent()) ?? "")?.[1]);
  await cell.getByRole("radio", { name: "0 to 1" }).press("Space");
  await says(cell, new RegExp(`: ${(byte / 255).toFixed(2)},`));
  const shown = await readPixels(cell);
  await cell.getByRole("button", { name: "Another digit" }).click();
  assert.ok(findDifference(shown, await readPixels(cell)) > 5, "another digit looks the same");
  assert.deepEqual(problems, []);
});

test("ideal digits: more digits make a better ideal, up to the baseline's own", async () => {
  await using opened = await open("ideal-digits");
  const { cell, problems } = opened;
  const single = await waitForMetric(cell, "ideal-l2-accuracy", (value) => value > 0);
  const before = await readPixels(cell);
  await cell.getByRole("button", { name: "Add digits" }).click();
  await says(cell, /^The mean of 2 digits of each class/);
  await cell.getByRole("slider", { name: "Digits averaged" }).press("End");
  await says(cell, /^The mean of 826 digits of each class/);
  assert.ok(findDifference(before, await readPixels(cell)) > 3, "the pictures stand still");
  const all = (await readMetric(cell, "ideal-l2-accuracy")) ?? 0;
  assert.ok(all > single && all >= 0.95, `${single} with one digit, ${all} with all`);
  await using other = await open("baseline");
  assert.equal(await readMetric(other.cell, "l2-accuracy"), all);
  await cell.getByRole("button", { name: "Reset", exact: true }).click();
  await says(cell, /^One digit of each class/);
  assert.deepEqual([...problems, ...other.problems], []);
});

/** Draws through these places of the pad, in hundredths of its side. */
async function draw(
  page: Page,
  cell: Locator,
  places: readonly (readonly [number, number])[],
): Promise<void> {
  const box = await cell.locator(".demo-pad").boundingBox();
  assert.ok(box !== null);
  for (const [at, [x, y]] of places.entries()) {
    await page.mouse.move(box.x + (x / 100) * box.width, box.y + (y / 100) * box.height, { steps: 4 });
    if (at === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

test("a drawn 7 is nearer to the ideal 7 by both distances; undo, clear and the keyboard work", async () => {
  await using opened = await open("draw-digit");
  const { page, cell, problems } = opened;
  await says(cell, /^An example\./);
  await draw(page, cell, [
    [25, 22],
    [72, 22],
    [60, 50],
    [46, 85],
  ]);
  await says(cell, /^Both distances call it a 7\.$/);
  for (const name of ["l1", "l2"]) {
    const [three, seven] = [await readMetric(cell, `${name}-to-3`), await readMetric(cell, `${name}-to-7`)];
    assert.ok(seven !== undefined && three !== undefined && seven < three, `${name}: ${seven}, ${three}`);
  }
  const whole = await readMetric(cell, "l1-to-7");
  await draw(page, cell, [
    [30, 60],
    [75, 60],
  ]);
  await waitForMetric(cell, "l1-to-7", (value) => value !== whole);
  await cell.getByRole("button", { name: "Undo" }).click();
  await waitForMetric(cell, "l1-to-7", (value) => value === whole);
  await cell.getByRole("button", { name: "Clear" }).click();
  await says(cell, /^Draw a 3 or a 7\./);
  assert.equal(await cell.getByRole("button", { name: "Undo" }).isDisabled(), true);
  await cell.locator(".demo-pad").focus();
  for (const key of [" ", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", " "])
    await page.keyboard.press(key);
  await says(cell, /call/);
  assert.deepEqual(problems, []);
});

test("the baseline's mistakes are shown, as many as its accuracy says, and each is found in the picture", async () => {
  await using opened = await open("baseline");
  const { cell, problems } = opened;
  const digits = (await readMetric(cell, "digits")) ?? 0;
  for (const [distance, name] of [
    ["l2", "L2"],
    ["l1", "L1"],
  ] as const) {
    await cell.getByRole("radio", { name }).press("Space");
    const accuracy = (await readMetric(cell, `${distance}-accuracy`)) ?? 0;
    const mistakes = cell.locator(".demo-mistake");
    assert.equal(await mistakes.count(), Math.round(digits * (1 - accuracy)), distance);
    await mistakes.first().click();
    const label = await mistakes.first().getAttribute("data-digit");
    await says(
      cell,
      new RegExp(`a ${label}: 0\\.\\d+ from the ideal 3, .* so it is called a ${label === "3" ? 7 : 3}`),
    );
  }
  // Whoever points at a digit in the chart reads its distances.
  const dot = await cell.locator(".demo-chart svg path[fill]").nth(5).boundingBox();
  assert.ok(dot !== null);
  await opened.page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await cell
    .locator(".demo-chart text", { hasText: /digit \d+, a [37]: 0\.\d+ to 3, 0\.\d+ to 7/ })
    .waitFor();
  await settle(cell);
  assert.deepEqual(problems, []);
});
