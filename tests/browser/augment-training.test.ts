/** The point of the first post, in the page: on 200 digits augmentation helps, over five seeds, as much as the post says. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, readMetric, startCell, waitForMetric } from "./posts.ts";

const [post] = posts;

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

test("five seeds with augmentation and without show the gap that the post claims", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page, problems } = opened;
  const cell = page.locator('[data-live="augment-training"]');
  await startCell(cell);
  const settle = () => cell.locator(".demo:not([data-busy])").waitFor();
  await settle();
  // What was recorded beforehand stands there, and nothing is trained before it is asked for.
  await cell.locator(".demo-status", { hasText: /^Recorded beforehand, 5 seeds/ }).waitFor();
  assert.equal(await readMetric(cell, "seeds-done"), 0);
  assert.equal(await readMetric(cell, "ms-per-step"), undefined);
  const recorded = (await readMetric(cell, "gap")) ?? Number.NaN;

  const cancel = cell.getByRole("button", { name: "Cancel" });
  assert.equal(await cancel.isVisible(), false);
  await cell.getByRole("button", { name: "+3 epochs" }).click();
  await cell.locator(".demo-status", { hasText: /paused after 3 epochs/ }).waitFor();
  await cancel.click();
  await settle();
  assert.equal(await cancel.isVisible(), false);
  assert.equal(await readMetric(cell, "gap"), recorded);

  await cell.getByRole("button", { name: "Run" }).click();
  await cell.getByRole("button", { name: "Pause" }).click();
  await settle();
  await cell.getByRole("button", { name: "Run" }).click();
  for (const done of [1, 2, 3, 4, 5]) await waitForMetric(cell, "seeds-done", (value) => value >= done);

  const plain = (await readMetric(cell, "plain-accuracy")) ?? Number.NaN;
  const augmented = (await readMetric(cell, "augmented-accuracy")) ?? Number.NaN;
  const gap = (await readMetric(cell, "gap")) ?? Number.NaN;
  assert.ok(Math.abs(gap - (augmented - plain)) < 1e-9);
  // "A little under 97%", "a little under 98%", "about a third of the mistakes".
  assert.ok(plain > 0.96 && plain < 0.97, `without: ${plain}`);
  assert.ok(augmented > 0.973 && augmented < 0.9825, `with: ${augmented}`);
  const gone = 1 - (1 - augmented) / (1 - plain);
  assert.ok(gone > 0.25 && gone < 0.45, `${gone} of the mistakes are gone`);
  await cell.locator(".demo-status", { hasText: /^After 5 seeds.*ahead in [45] of 5/ }).waitFor();
  assert.ok(Math.abs(gap - recorded) < 0.004, `${gap} here, ${recorded} recorded`);

  await cell.getByRole("button", { name: "Reset", exact: true }).click();
  await waitForMetric(cell, "seeds-done", (value) => value === 0);
  assert.equal(await readMetric(cell, "gap"), recorded);
  assert.deepEqual(problems, []);
});
