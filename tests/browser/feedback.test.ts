/** The feedback loop of the post on bias, worked as a reader would: start it, feed it, stop it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
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

test("a record runs away from two equal districts, and comes back when its finds are weighed", async () => {
  await using opened = await openPage(browser, `${site.url}posts/bias-and-feedback/`, {
    viewport: { width: 390, height: 800 },
  });
  const { page, problems } = opened;
  const cell = page.locator('[data-live="feedback"]');
  await startCell(cell);
  const status = cell.locator(".demo-status");
  const press = (name: string) => cell.getByRole("button", { name }).press("Enter");

  // Pólya's urn from six and four: the mean stays, and most records are off the truth.
  assert.equal(await readMetric(cell, "truth"), 0.5);
  const mean = await waitForMetric(cell, "mean-share", (value) => value > 0);
  assert.ok(Math.abs(mean - 0.6) < 0.05, `mean ${mean}`);
  assert.ok(((await readMetric(cell, "astray")) ?? 0) > 0.4);
  assert.match((await status.textContent()) ?? "", /Nothing pulls/);

  await press("Other luck");
  const other = await readMetric(cell, "mean-share");
  assert.ok(other !== mean && Math.abs((other ?? 0) - 0.6) < 0.05, `other luck ${other}`);

  await press("The record squared");
  assert.ok(((await readMetric(cell, "spread")) ?? 0) > 0.8);
  assert.match((await status.textContent()) ?? "", /runs away, to 0% or 100%/);

  const coin = cell.getByRole("slider", { name: "Patrols sent by a coin" });
  await coin.press("End");
  assert.ok(((await readMetric(cell, "astray")) ?? 1) < 0.05, "all by a coin");
  assert.match((await status.textContent()) ?? "", /drawn towards the truth/);

  await press("Finds weighed");
  assert.ok(((await readMetric(cell, "astray")) ?? 1) < 0.15, "weighed");
  const day = cell.getByRole("slider", { name: "Day" });
  await day.press("Home");
  await waitForMetric(cell, "mean-share", (value) => Math.abs(value - 0.8) < 1e-9);
  await press("Run");
  assert.ok(((await readMetric(cell, "mean-share")) ?? 1) < 0.56, "after the run");

  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  assert.deepEqual(problems, []);
});
