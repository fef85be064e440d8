/** The post on gradient descent, worked as a reader would: the ball, the landscape, the fit by hand and by descent, the classifier. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { openFigure, settle } from "./figure.ts";
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

const open = (label: string, query?: string) => openFigure(browser, site, "gradient-descent", label, query);
const says = (cell: Locator, words: RegExp) => cell.locator(".demo-status", { hasText: words }).waitFor();
const press = (cell: Locator, name: string) => cell.getByRole("button", { name, exact: true }).click();

test("ball: each step is the rate times the slope of the tangent; too large a rate leaves the valley, Newton needs one step", async () => {
  await using opened = await open("ball", "&ball.rate=0.3");
  const { cell, problems } = opened;
  const tangent = cell.locator('.demo-chart [stroke="var(--three)"] path');
  await press(cell, "Reset");
  await says(cell, /^The ball waits at x = −2\.00/);
  const first = await tangent.getAttribute("d");
  await press(cell, "Step");
  // On x² the slope at −2 is −4: one step of 0.3 leads to −2 + 1.2.
  const at = await waitForMetric(cell, "position", (value) => value !== -2);
  assert.ok(Math.abs(at + 0.8) < 1e-9, `${at}`);
  assert.ok(Math.abs(((await readMetric(cell, "slope")) ?? 0) + 1.6) < 1e-9);
  assert.notEqual(await tangent.getAttribute("d"), first, "the tangent stands still");
  await press(cell, "Run");
  await says(cell, /^Settled at x = 0\.00/);
  await press(cell, "Too large");
  await says(cell, /^It diverges/);
  await cell.getByRole("radio", { name: "Newton" }).press("Space");
  await press(cell, "Step");
  await waitForMetric(cell, "position", (value) => Math.abs(value) < 1e-9);
  assert.equal(await readMetric(cell, "step"), 1);
  assert.deepEqual(problems, []);
});

test("landscape: four paths from a start that is dragged by the pointer and moved by keys", async () => {
  await using opened = await open("contours");
  const { page, cell, problems } = opened;
  for (const method of ["descent", "stochastic", "momentum", "newton"])
    assert.ok((await readMetric(cell, `left-${method}`)) !== undefined, method);
  // Newton sees a bowl as it is, and stands on its floor after one step.
  await press(cell, "Reset");
  await press(cell, "Step");
  await waitForMetric(cell, "left-newton", (value) => value < 1e-9);
  const slow = (await readMetric(cell, "left-descent")) ?? 0;
  assert.ok(slow > 0.01, `gradient descent has ${slow} left after a step`);

  const handle = cell.getByRole("slider", { name: "Start of all paths" });
  const before = await handle.getAttribute("aria-valuetext");
  const box = await handle.boundingBox();
  assert.ok(box !== null);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(
    (words) =>
      document.querySelector('[aria-label="Start of all paths"]')?.getAttribute("aria-valuetext") !== words,
    before,
  );
  assert.notEqual(await readMetric(cell, "left-descent"), slow);
  const dragged = await handle.getAttribute("aria-valuetext");
  await handle.press("ArrowLeft");
  await page.waitForFunction(
    (words) =>
      document.querySelector('[aria-label="Start of all paths"]')?.getAttribute("aria-valuetext") !== words,
    dragged,
  );
  const newton = cell
    .locator(
      '.demo-chart[aria-hidden] [stroke-dasharray="2 3"], .demo-chart[aria-hidden] [stroke-dasharray="2,3"]',
    )
    .first();
  await newton.waitFor({ state: "attached" });
  await cell.getByRole("checkbox", { name: "Newton" }).press("Space");
  await newton.waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("fit: sliders change the loss by hand, descent then finds the least squares", async () => {
  await using opened = await open("quadratic-fit", "&quadratic-fit.unit=scaled");
  const { cell, problems } = opened;
  const first = await waitForMetric(cell, "loss", (value) => value > 0);
  await cell.getByRole("slider", { name: /^a, / }).press("ArrowRight");
  const byHand = await waitForMetric(cell, "loss", (value) => value !== first);
  await press(cell, "One step");
  const stepped = await waitForMetric(cell, "loss", (value) => value < byHand);
  assert.equal(await readMetric(cell, "step"), 1);
  await press(cell, "Descend");
  const best = (await readMetric(cell, "best-loss")) ?? 0;
  const end = await waitForMetric(cell, "loss", (value) => value < stepped && value < best * 1.001);
  assert.ok(best > 0 && end >= best * 0.9999, `${end} below the least squares, ${best}`);
  await press(cell, "Reset");
  await waitForMetric(cell, "loss", (value) => value === first);
  assert.deepEqual(problems, []);
});

test("classifier: epoch by epoch the linear model passes the baseline, and its curves grow", {
  timeout: 180_000,
}, async () => {
  await using opened = await open("train-classifier");
  const { cell, problems } = opened;
  const baseline = (await readMetric(cell, "baseline-accuracy")) ?? 1;
  const curve = cell.locator(".demo-chart").first().locator("path");
  await press(cell, "One step");
  await waitForMetric(cell, "step", (value) => value === 1);
  await settle(cell);
  const short = (
    await curve.evaluateAll((all) => all.map((one) => one.getAttribute("d")?.length ?? 0))
  ).join();
  const bar = cell.locator(".demo-progress");
  assert.equal(await bar.isVisible(), false);
  const grown = bar.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const value = element.querySelector("progress")?.value ?? 0;
          if (getComputedStyle(element).visibility === "visible" && value > 0) resolve(value);
        };
        new MutationObserver(look).observe(element, { attributes: true, subtree: true });
      }),
  );
  await press(cell, "Run");
  const epoch = await waitForMetric(cell, "epoch", (value) => value >= 20);
  await settle(cell);
  assert.ok((await grown) < 1, "the bar grows while the net is trained");
  assert.equal(await bar.isVisible(), false);
  const accuracy = (await readMetric(cell, "validation-accuracy")) ?? 0;
  assert.ok(
    accuracy > baseline && accuracy >= 0.97,
    `${accuracy} after ${epoch} epochs, the baseline has ${baseline}`,
  );
  assert.notEqual(
    (await curve.evaluateAll((all) => all.map((one) => one.getAttribute("d")?.length ?? 0))).join(),
    short,
  );
  assert.deepEqual(problems, []);
});
