/** The reader trains a net in the page and fools it, and sees what its units like. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { findDemo, readMetric, waitForMetric } from "./posts.ts";

const post = "posts/adversarial-examples/";

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

function readPixels(demo: Locator): Promise<string[]> {
  return demo
    .locator("canvas")
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLCanvasElement ? one.toDataURL() : "")));
}

/** Presses Home, then the right arrow so often. */
async function slideTo(slider: Locator, presses: number): Promise<void> {
  await slider.press("Home");
  for (let press = 0; press < presses; press += 1) await slider.press("ArrowRight");
}

test("FGSM: at ε = 0.25 the net is right less than three times in ten, noise does no such harm, and another net is another matter", async () => {
  await using opened = await openPage(browser, site.url + post);
  const demo = await findDemo(opened.page, "fgsm");
  const accuracy = await waitForMetric(demo, "accuracy", (value) => value >= 0.97);
  const net = demo.locator('[data-metric="net"]');
  assert.match((await net.textContent()) ?? "", /^trained beforehand/);
  assert.equal(await readMetric(demo, "ms-per-step"), undefined, "a net was trained unasked");
  const size = demo.getByRole("slider", { name: /^ε/ });
  await size.press("Home");
  await waitForMetric(demo, "attacked-accuracy", (value) => value === accuracy);
  assert.equal(await readMetric(demo, "pixels-moved"), 0);
  const still = await readPixels(demo);

  await slideTo(size, 25);
  assert.equal(await size.getAttribute("aria-valuetext"), "0.25");
  await waitForMetric(demo, "attacked-accuracy", (value) => value < 0.3);
  await waitForMetric(demo, "after", (value) => value < 0.5);
  assert.ok(((await readMetric(demo, "pixels-moved")) ?? 0) > 300, "pixels moved");
  const moved = await readPixels(demo);
  assert.deepEqual(
    moved.map((picture, at) => picture !== still[at]),
    [false, true, true],
    "the digit stays, the change and the disturbed digit change",
  );

  await demo.getByRole("radio", { name: "random noise" }).press("Space");
  await waitForMetric(demo, "attacked-accuracy", (value) => value > 0.9);

  await demo.getByRole("radio", { name: "gradient sign" }).press("Space");
  await waitForMetric(demo, "attacked-accuracy", (value) => value < 0.3);
  const fooled = await readPixels(demo);
  const idle = demo.and(opened.page.locator(":not([data-busy])"));
  await demo.getByRole("button", { name: "+1 epoch" }).click();
  await idle.waitFor();
  assert.equal(await net.textContent(), "seed 42, 1 of 12 epochs");
  assert.notDeepEqual(await readPixels(demo), fooled, "a net of one epoch has the same gradient");
  await demo.getByRole("button", { name: "Cancel" }).click();
  await idle.waitFor();
  assert.match((await net.textContent()) ?? "", /^trained beforehand/);
  assert.deepEqual(await readPixels(demo), fooled);
  await demo.getByRole("button", { name: "Train another net" }).click();
  await idle.waitFor();
  assert.equal(await net.textContent(), "seed 43, 12 of 12 epochs");
  assert.notDeepEqual(await readPixels(demo), fooled, "another net has the same gradient");
  assert.ok(((await readMetric(demo, "accuracy")) ?? 0) >= 0.96);
  assert.deepEqual(opened.problems, []);
});

test("units: the pictures answer to the regulariser, and a unit can be picked by key", async () => {
  await using opened = await openPage(browser, site.url + post, { viewport: { width: 390, height: 800 } });
  const demo = await findDemo(opened.page, "unit-pictures");
  const units = demo.getByRole("button", { name: /^Unit \d+, speaks for a [37]$/ });
  assert.equal(await units.count(), 30);
  const rough = await waitForMetric(demo, "roughness", (value) => value > 0);
  const smooth = demo.getByRole("slider", { name: /^μ/ });
  await smooth.press("End");
  await waitForMetric(demo, "roughness", (value) => value < rough);
  const before = await readPixels(demo);
  await units.nth(6).press("Enter");
  assert.match((await demo.locator(".demo-status").textContent()) ?? "", /^Unit 7 of 30 speaks for a [37]/);
  assert.notDeepEqual(await readPixels(demo), before);
  assert.deepEqual(opened.problems, []);
});
