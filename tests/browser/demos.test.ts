/** The demos do what their posts say, in the page: figures come from `data-metric`, pictures from their pixels. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { findDemo, posts, readMetric, waitForMetric } from "./posts.ts";

const [augmentation, baseline, descent] = posts;

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

/** Every canvas of a demo as one text. */
function readPixels(demo: Locator): Promise<string[]> {
  return demo
    .locator("canvas")
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLCanvasElement ? one.toDataURL() : "")));
}

/** Waits until a demo has done what it was asked. */
async function settle(demo: Locator): Promise<void> {
  await demo.and(demo.page().locator(":not([data-busy])")).waitFor();
}

test("moving an augmentation slider changes the pictures of the grid, and only that does", async () => {
  await using opened = await openPage(browser, site.url + augmentation);
  const demo = await findDemo(opened.page, "augment");
  await settle(demo);
  const before = await readPixels(demo);
  assert.ok(before.length >= 4, `${before.length} canvases`);
  assert.ok(new Set(before).size > before.length / 2, "the variants are alike");
  await opened.page.waitForTimeout(500);
  assert.deepEqual(await readPixels(demo), before, "the grid changes by itself");

  const slider = demo.getByRole("slider").first();
  await slider.focus();
  await slider.press("End");
  await opened.page.waitForTimeout(100);
  await settle(demo);
  const after = await readPixels(demo);
  const changed = after.filter((picture, index) => picture !== before[index]).length;
  assert.ok(changed > before.length / 2, `${changed} of ${before.length} pictures changed`);
  assert.deepEqual(opened.problems, []);
});

test("the baseline is as good on the held-out fifth as the post says", async () => {
  await using opened = await openPage(browser, site.url + baseline);
  const demo = await findDemo(opened.page, "baseline");
  const l1 = await waitForMetric(demo, "l1-accuracy", (value) => value > 0);
  const l2 = await readMetric(demo, "l2-accuracy");
  const digits = await readMetric(demo, "digits");
  assert.ok(l1 >= 0.92 && l1 < 1, `L1 ${l1}`);
  assert.ok(l2 !== undefined && l2 >= 0.95 && l2 < 1, `L2 ${l2}`);
  assert.ok(digits !== undefined && Math.abs(digits - 420) <= 5, `${digits} digits`);
  assert.deepEqual(opened.problems, []);
});

test("training in the page reaches 97%, and 200 steps more leave no tensor behind", {
  timeout: 180_000,
}, async () => {
  await using opened = await openPage(browser, site.url + descent);
  const demo = await findDemo(opened.page, "train-classifier");
  await settle(demo);
  const start = await waitForMetric(demo, "validation-accuracy", (value) => value >= 0);
  assert.ok(start < 0.97, `${start} before any training`);
  const held = await waitForMetric(demo, "tensors", (value) => value > 0);

  await demo.getByRole("button", { name: "Run" }).click();
  await waitForMetric(demo, "validation-accuracy", (value) => value >= 0.97);
  // In one go: the run may end at any moment by itself.
  await demo.locator("button").evaluateAll((all) => {
    for (const button of all) if (button.textContent === "Pause" && "click" in button) button.click();
  });
  await settle(demo);
  const reached = await readMetric(demo, "step");
  assert.equal(await readMetric(demo, "tensors"), held, "tensors after training");

  await demo.getByRole("button", { name: "+200 steps" }).click();
  await waitForMetric(demo, "step", (value) => value === (reached ?? 0) + 200);
  await settle(demo);
  assert.equal(await readMetric(demo, "tensors"), held, "tensors after 200 more steps");
  const end = await readMetric(demo, "validation-accuracy");
  assert.ok(end !== undefined && end >= 0.965, `${end} at the end`);
  assert.deepEqual(opened.problems, []);
});
