/** The live items of the three flagship posts that have no file of their own, each worked as a reader would. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { readMetric, startCell, waitForMetric } from "./posts.ts";

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

/** Opens a post with one cell alive, has it worked, and asks that nothing went wrong. */
async function work(post: string, label: string, task: (cell: Locator) => Promise<void>): Promise<void> {
  await using opened = await openPage(browser, `${site.url}posts/${post}/`);
  const cell = opened.page.locator(`[data-live="${label}"]`);
  await startCell(cell);
  await task(cell);
  assert.deepEqual(opened.problems, []);
}

const press = (cell: Locator, name: string) => cell.getByRole("button", { name, exact: true }).click();

test("the pixel viewer reads the number under the keys' frame", () =>
  work("three-or-seven", "pixels", async (cell) => {
    const status = cell.locator(".demo-status");
    const board = cell.locator("canvas.demo-board");
    const before = (await status.textContent()) ?? "";
    const [, row, column] = before.match(/Row (\d+), column (\d+): \d+/) ?? [];
    await board.focus();
    await board.press("ArrowDown");
    await board.press("ArrowRight");
    await cell.getByText(`Row ${Number(row) + 1}, column ${Number(column) + 1}:`).waitFor();
  }));

test("the ideal digits grow, and with all of them tell the validation digits apart as the baseline does", () =>
  work("three-or-seven", "ideal-digits", async (cell) => {
    assert.ok((await waitForMetric(cell, "ideal-l1-accuracy", (share) => share > 0)) < 0.9);
    await cell.getByRole("slider", { name: "Digits averaged" }).press("End");
    await waitForMetric(cell, "ideal-l1-accuracy", (share) => Math.abs(share - 394 / 420) < 1e-9);
    await waitForMetric(cell, "ideal-l2-accuracy", (share) => Math.abs(share - 407 / 420) < 1e-9);
  }));

test("a drawn digit is measured by both distances", () =>
  work("three-or-seven", "draw-digit", async (cell) => {
    const before = await waitForMetric(cell, "l2-to-7", (distance) => distance > 0);
    const box = await cell.locator(".demo-pad").boundingBox();
    assert.ok(box);
    const { mouse } = cell.page();
    const to = (x: number, y: number) =>
      mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
    await to(0.3, 0.25);
    await mouse.down();
    await to(0.7, 0.25);
    await to(0.45, 0.85);
    await mouse.up();
    const seven = await waitForMetric(cell, "l2-to-7", (distance) => distance > 0 && distance < before);
    assert.ok(seven < ((await readMetric(cell, "l2-to-3")) ?? 0));
    assert.ok(((await readMetric(cell, "l1-to-7")) ?? 1) < ((await readMetric(cell, "l1-to-3")) ?? 0));
  }));

test("the baseline shows its mistakes, by either distance", () =>
  work("three-or-seven", "baseline", async (cell) => {
    const mistakes = cell.locator(".demo-mistake");
    assert.equal(await mistakes.count(), 13);
    await mistakes.nth(3).click();
    assert.equal(await mistakes.nth(3).getAttribute("aria-pressed"), "true");
    await cell.getByRole("radio", { name: "L1" }).check();
    await cell.getByText("L1 names 394 of 420 digits rightly and 26 wrongly.").waitFor();
    assert.equal(await mistakes.count(), 26);
  }));

test("the ball rolls to the floor at a calm rate, and leaves the valley at a wild one", () =>
  work("gradient-descent", "ball", async (cell) => {
    await press(cell, "Reset");
    await waitForMetric(cell, "step", (step) => step === 0);
    const [x = 0, slope = 0] = [await readMetric(cell, "position"), await readMetric(cell, "slope")];
    assert.ok(Math.abs(slope - 2 * x) < 1e-9, `a slope of ${slope} at ${x}`);
    const before = (await readMetric(cell, "loss")) ?? 0;
    for (const step of [1, 2, 3]) {
      await press(cell, "Step");
      await waitForMetric(cell, "step", (now) => now === step);
    }
    assert.ok(((await readMetric(cell, "loss")) ?? before) < before);
    await press(cell, "Reset");
    await cell.getByRole("slider", { name: "Learning rate" }).press("End");
    await press(cell, "Step");
    await waitForMetric(cell, "step", (now) => now === 1);
    assert.ok(((await readMetric(cell, "loss")) ?? 0) > before, "too large a rate does not diverge");
  }));

test("four paths begin where the reader puts the start, and Newton needs one step in a bowl", () =>
  work("gradient-descent", "contours", async (cell) => {
    const steps = cell.getByRole("slider", { name: "Steps" });
    await steps.press("Home");
    await steps.press("ArrowRight");
    const newton = await waitForMetric(cell, "left-newton", (share) => share < 1e-9);
    const descent = await waitForMetric(cell, "left-descent", (share) => share > 0.01);
    assert.ok(newton < descent);
    const start = cell.getByRole("slider", { name: /Start/ }).or(cell.locator(".demo-handle")).first();
    await start.focus();
    for (let press = 0; press < 6; press++) await start.press("ArrowRight");
    await waitForMetric(cell, "left-descent", (share) => share !== descent);
    assert.ok(((await readMetric(cell, "left-newton")) ?? 1) < 1e-9, "from anywhere");
  }));

test("a curve is fitted by hand, then by descent, which least squares bounds", () =>
  work("gradient-descent", "quadratic-fit", async (cell) => {
    const before = await waitForMetric(cell, "loss", (loss) => loss > 0);
    const least = (await readMetric(cell, "best-loss")) ?? 0;
    await cell.getByRole("slider").first().press("PageUp");
    await waitForMetric(cell, "loss", (loss) => loss !== before);
    await cell.getByRole("radio", { name: "u, from" }).check();
    await press(cell, "Descend");
    const reached = await waitForMetric(cell, "loss", (loss) => loss < 2 * least);
    assert.ok(reached >= least, `${reached} below ${least}`);
  }));
