/** What all demos have in common: they run, pause, step and reset at a speed, their presets tell a story, their charts can be read. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { openFigure, settle } from "./figure.ts";
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

const open = (label: string) => openFigure(browser, site, "gradient-descent", label);
const press = (cell: Locator, name: string) => cell.getByRole("button", { name, exact: true }).click();
const says = (cell: Locator, words: RegExp) => cell.locator(".demo-status", { hasText: words }).waitFor();

test("a run moves at the speed chosen, pauses where it is, steps from there, and goes back", async () => {
  // A reader who does not mind motion sees a run; others see its end at once.
  const context = await browser.newContext({ reducedMotion: "no-preference" });
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}posts/gradient-descent/?cell=ball&ball.rate=0.005&ball.speed=fast`);
    const cell = page.locator('[data-live="ball"]');
    await startCell(cell);
    assert.equal(await cell.getByRole("radio", { name: "fast" }).isChecked(), true);
    const first = (await readMetric(cell, "step")) ?? 0;
    await press(cell, "Run");
    await waitForMetric(cell, "step", (step) => step >= first + 3);
    await press(cell, "Pause");
    await cell.getByRole("button", { name: "Run", exact: true }).waitFor();
    const paused = (await readMetric(cell, "step")) ?? 0;
    assert.ok(paused < 60, `the run was over at step ${paused}`);
    await press(cell, "Step");
    assert.equal(await readMetric(cell, "step"), paused + 1);
    await press(cell, "Reset");
    assert.equal(await readMetric(cell, "step"), 0);
  } finally {
    await context.close();
  }
});

test("presets tell what a learning rate does, stay pressed as long as they hold, and stand in the link", {
  timeout: 120_000,
}, async () => {
  await using landscape = await open("contours");
  const large = landscape.cell.getByRole("button", { name: "Too large a rate" });
  await large.click();
  await says(landscape.cell, /Gradient descent: out of the valley/);
  assert.equal(await large.getAttribute("aria-pressed"), "true");
  await landscape.page.waitForFunction(() => location.search.includes("contours.rate=0.18"));
  await landscape.cell.getByRole("slider", { name: "Learning rate" }).press("ArrowLeft");
  assert.equal(await large.getAttribute("aria-pressed"), "false");

  await using training = await open("train-classifier");
  await press(training.cell, "Too large a rate");
  await waitForMetric(training.cell, "epoch", (epoch) => epoch >= 20);
  await settle(training.cell);
  const bad = (await readMetric(training.cell, "validation-accuracy")) ?? 1;
  assert.ok(bad < 0.9, `${bad} with a rate of 10`);
  await press(training.cell, "Just right");
  // Busy from the press on: step 0 is over too soon to be waited for.
  await settle(training.cell);
  await waitForMetric(training.cell, "epoch", (epoch) => epoch >= 20);
  await settle(training.cell);
  const good = (await readMetric(training.cell, "validation-accuracy")) ?? 0;
  assert.ok(good >= 0.97, `${good} with the rate of the post`);
  assert.deepEqual([...landscape.problems, ...training.problems], []);
});

test("a chart is read by pointing at it", async () => {
  await using opened = await open("quadratic-fit");
  const { page, cell, problems } = opened;
  const dots = cell.locator(".demo-chart").first().locator("circle");
  const box = await dots.nth(3).boundingBox();
  assert.ok(box !== null);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await cell.locator(".demo-chart text", { hasText: /\d+ s: measured [−-]?[\d.]+, on the curve/ }).waitFor();
  assert.deepEqual(problems, []);
});
