/** The TypeScript twins in the post on Python: in the page, too, each shows what the Python cell above it printed. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { startCell } from "./posts.ts";

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

test("five twins run in the page and say letter by letter what is stored as Python's", async () => {
  const address = `${site.url}posts/python-that-helps/`;
  await using opened = await openPage(browser, address, { viewport: { width: 390, height: 800 } });
  const { page, problems } = opened;
  const cells = await page.locator("[data-live]").all();
  assert.equal(cells.length, 5);
  const response = await page.request.get(new URL("../python-that-helps.ipynb", address).href);
  const notebook: unknown = await response.json();
  const text = JSON.stringify(notebook);
  for (const cell of cells) {
    await startCell(cell);
    const shown = (await cell.locator(".live-output pre").textContent()) ?? "";
    const lines = shown.split("\n");
    assert.ok(lines.length >= 2, shown);
    // A stored line of Python's ends in the newline that it printed; a twin's last line does not.
    for (const line of lines) assert.ok(text.includes(JSON.stringify(`${line}\n`)), line);
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  assert.deepEqual(problems, []);
});
