/** The broadcasting visualiser of the second post, worked as a reader would, by keyboard and by finger. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, startCell } from "./posts.ts";

const [, post] = posts;

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

test("two typed shapes are judged axis by axis, and the result is NumPy's", async () => {
  await using opened = await openPage(browser, site.url + post, {
    viewport: { width: 390, height: 800 },
  });
  const { page, problems } = opened;
  const cell = page.locator('[data-live="broadcasting"]');
  await startCell(cell);
  const result = cell.locator('output[data-metric="result-shape"]');
  const status = cell.locator(".demo-status");
  assert.equal(await result.textContent(), "(420, 2, 784)");
  assert.equal(await cell.locator(".demo-block").count(), 3);

  await cell.getByLabel("Shape A").fill("8, 1, 6, 1");
  await cell.getByLabel("Shape B").fill("7, 1, 5");
  assert.equal(await result.textContent(), "(8, 7, 6, 5)");
  assert.equal(await cell.locator('output[data-metric="numbers-made"]').getAttribute("data-value"), "1680");

  await cell.getByRole("button", { name: "From the right" }).press("Enter");
  // The focus moves on to Step, so that the same key applies the rule.
  for (const words of [/Last axis: A has a 1/, /Axis −2: B has a 1/, /Axis −3: A has a 1/]) {
    await page.keyboard.press("Enter");
    assert.match((await status.textContent()) ?? "", words);
    assert.equal(await result.textContent(), "–");
  }
  await page.keyboard.press("Enter");
  assert.equal(await result.textContent(), "(8, 7, 6, 5)");

  await cell.getByRole("button", { name: "The trap" }).click();
  assert.equal(await result.textContent(), "does not fit");
  assert.match((await status.textContent()) ?? "", /28 stands below 206\. Was \(206, 1, 1\) meant\?/);
  assert.equal(await cell.locator(".demo-block").count(), 2);

  const field = cell.getByLabel("Shape B");
  await field.fill("206,,1");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await field.fill("206, 1, 1");
  assert.equal(await field.getAttribute("aria-invalid"), "false");
  assert.equal(await result.textContent(), "(206, 28, 28)");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(overflow, 0);
  assert.deepEqual(problems, []);
});
