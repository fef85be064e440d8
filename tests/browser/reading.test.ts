/** What a reader can do with a page beyond reading it: copy code, answer questions, start a film, find what is folded. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { buildSite } from "../harness/site.ts";

const content = mkdtempSync(join(tmpdir(), "reading-"));
const folder = join(content, "dist");
const base = "/at/home/";
let browser: Browser;
let site: ServedFolder;
let address: string;

before(async () => {
  mkdirSync(join(content, "notebooks"));
  for (const name of ["questions", "cell-options"])
    cpSync(`tests/cases/${name}`, join(content, "notebooks", name), { recursive: true });
  await buildSite({ folder, content: join(content, "notebooks"), environment: { ATOLL_BASE: base } });
  site = await serveFolder({ folder, base });
  address = `${site.url}questions/notebook/`;
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(content, { recursive: true });
});

test("a block of code is copied as it was written", async () => {
  await using opened = await openPage(browser, address);
  const { page } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".question summary").first().click();
  await page.locator(".code").first().hover();
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "x -= rate * slope");
});

test("questions say what was right once opened, remember it, and can be started over", async () => {
  await using opened = await openPage(browser, address);
  const { page, problems } = opened;
  const second = page.locator(".question").nth(1);
  const sign = (choice: number) =>
    second
      .locator(".choice span")
      .nth(choice)
      .evaluate((span) => getComputedStyle(span, "::after").content);
  await second.getByRole("radio").first().check();
  assert.equal(await sign(0), "none");
  await second.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.deepEqual([await sign(0), await sign(1), await sign(2)], ['"✗"', '"✓"', "none"]);
  await page.getByText("1 of 3 answers opened").waitFor();
  await page.reload();
  await page.getByText("1 of 3 answers opened").waitFor();
  assert.ok(await second.getByRole("radio").first().isChecked());
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByText("0 of 3 answers opened").waitFor();
  await page.reload();
  assert.ok(!(await second.getByRole("radio").first().isChecked()));
  assert.deepEqual(problems, []);
});

test("without a script questions open and choices can be made", async () => {
  await using opened = await openPage(browser, address, { javascript: false });
  const { page } = opened;
  await page.getByRole("radio").nth(1).check();
  await page.locator(".question summary").first().click();
  assert.ok(await page.getByText("one step leads over the valley").isVisible());
  assert.match((await page.locator(".video-still").first().getAttribute("href")) ?? "", /youtube\.com/);
});

test("a film asks YouTube for nothing before it is pressed", async () => {
  await using opened = await openPage(browser, address);
  const { page, requests, problems } = opened;
  await page.route(/youtube/, (route) => route.fulfill({ body: "player", contentType: "text/html" }));
  assert.deepEqual(problems, []);
  await page.locator(".video-still").first().click();
  await page.locator("iframe").waitFor();
  const asked = requests.filter((request) => /youtube/.test(request));
  assert.deepEqual(
    asked.map((request) => new URL(request).origin + new URL(request).pathname),
    ["https://www.youtube-nocookie.com/embed/hBBOjCiFcuo"],
  );
});

test("the browser's own search opens what is folded", async () => {
  await using opened = await openPage(browser, `${address}#:~:text=one%20step%20leads%20over`);
  const { page } = opened;
  assert.equal(await page.locator(".question details[open]").count(), 1);
});

test("the slash opens a search that finds outputs, and nothing of it is loaded before", async () => {
  await using opened = await openPage(browser, `${site.url}tags/`, { within: site.url });
  const { page, requests, problems } = opened;
  assert.ok(!requests.some((request) => /pagefind|dialog/.test(request)));
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("primes");
  const found = page.getByRole("link", { name: "Questions and films" });
  await found.waitFor();
  assert.equal(await found.getAttribute("href"), `${base}questions/notebook/`);
  await page.keyboard.press("ArrowDown");
  assert.ok(await found.evaluate((link) => link === document.activeElement));
  await page.getByRole("searchbox").fill("йцукен");
  await page.getByText("Nothing found for").waitFor();
  await page.keyboard.press("Escape");
  assert.ok(!(await page.getByRole("dialog").isVisible()));
  assert.deepEqual(problems, []);
});

test("the page for what is not found searches for the address", async () => {
  await using opened = await openPage(browser, `${site.url}2020/questions_and-films.html`);
  const { page, status } = opened;
  assert.equal(status, 404);
  await page.locator(".search-here li a").first().waitFor();
});
