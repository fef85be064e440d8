/** A live cell's life on a real page: it fails without losing what stood there, and stops when it is out of sight. */
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

test("a cell whose module does not load keeps its stored output, says so, and can be tried again", async () => {
  // A low window, so that the last cell is out of sight until the network is gone.
  await using opened = await openPage(browser, site.url + post, { viewport: { width: 800, height: 300 } });
  const { page } = opened;
  await page.waitForLoadState("networkidle");
  const cell = page.locator("[data-live]").last();
  assert.equal(await cell.getAttribute("data-state"), "waiting");
  const stored = await cell.locator(".live-output").innerHTML();

  await page.route("**/*.js", (route) => route.abort());
  await cell.scrollIntoViewIfNeeded();
  const failure = cell.locator(".live-failure[role=alert]");
  await failure.waitFor();
  assert.equal(await cell.getAttribute("data-state"), "failed");
  assert.equal(await cell.locator(".live-output").innerHTML(), stored);
  assert.ok(((await failure.locator("p").textContent()) ?? "").length > 10);

  await page.unroute("**/*.js");
  for (let attempt = 0; attempt < 2 && (await cell.getAttribute("data-state")) === "failed"; attempt += 1) {
    await failure.getByRole("button").click();
    await page.waitForTimeout(500);
  }
  await startCell(cell);
  assert.equal(await failure.count(), 0);
});

test("cells out of sight are disposed and keep their picture; the worker ends with the last of them", async () => {
  await using opened = await openPage(browser, site.url + post, {
    viewport: { width: 800, height: 300 },
  });
  const { page, problems } = opened;
  const cell = page.locator("[data-live]").last();
  await startCell(cell);
  await page.locator("h1").scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(
    () => [...document.querySelectorAll("[data-live]")].at(-1)?.getAttribute("data-state") === "waiting",
  );
  assert.ok(((await cell.locator(".live-output").innerHTML()) ?? "").length > 0, "the picture is gone");
  await startCell(cell);
  assert.deepEqual(problems, []);
});
