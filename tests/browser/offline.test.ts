/** What was visited can be read without a network; what is read online is never old; the worker goes where it is not wanted. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { serveFolder } from "../../scripts/serve.ts";
import { launchBrowser } from "../harness/browser.ts";
import { buildSite } from "../harness/site.ts";

const base = "/at/home/";
const place = mkdtempSync(join(tmpdir(), "offline-"));
const wanted = join(place, "wanted");
const unwanted = join(place, "unwanted");
const folder = join(place, "served");
let browser: Browser;

before(async () => {
  for (const [dist, settings] of [
    [wanted, ""],
    [unwanted, "offline: never\n"],
  ] as const) {
    const content = `${dist}-content`;
    mkdirSync(content);
    cpSync("tests/cases/questions/notebook.ipynb", join(content, "questions.ipynb"));
    cpSync("tests/cases/plain/notebook.ipynb", join(content, "plain.ipynb"));
    writeFileSync(join(content, "settings.yaml"), `title: Offline\n${settings}`);
    await buildSite({ folder: dist, content, environment: { ATOLL_BASE: base } });
  }
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  rmSync(place, { recursive: true });
});

/** Serves a copy of a build that a test may change, and opens a context whose workers may work. */
async function open(): Promise<AsyncDisposable & { context: BrowserContext; page: Page; url: string }> {
  cpSync(wanted, folder, { recursive: true });
  const site = await serveFolder({ folder, base });
  const context = await browser.newContext();
  const page = await context.newPage();
  return {
    context,
    page,
    url: site.url,
    async [Symbol.asyncDispose]() {
      await context.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Whether the site keeps a file of that path; asked of the page, whose caches they are. */
function isKept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(
    async (path) => (await caches.match(new URL(path, location.href))) !== undefined,
    path,
  );
}

async function waitUntilKept(page: Page, path: string): Promise<void> {
  while (!(await isKept(page, path))) await page.waitForTimeout(50);
}

test("a page visited once can be read without a network, and looks as it did", {
  timeout: 120_000,
}, async () => {
  await using site = await open();
  const { context, page, url } = site;

  await page.goto(`${url}questions/`);
  const sheet = (await page.locator("link[rel=stylesheet]").first().getAttribute("href")) ?? "";
  await waitUntilKept(page, `${base}questions/`);
  await waitUntilKept(page, sheet);
  await context.setOffline(true);
  await page.goto(`${url}questions/?from=memory`);
  assert.match((await page.locator("h1").textContent()) ?? "", /Questions/);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).marginTop), "8px");
  await assert.rejects(page.goto(`${url}plain/`), /ERR_/, "what was never visited is not there");
});

test("online a page is the site's own, also when an older one is kept", { timeout: 120_000 }, async () => {
  await using site = await open();
  const { page, url } = site;
  await page.goto(`${url}questions/`);
  await waitUntilKept(page, `${base}questions/`);
  const file = join(folder, "questions/index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace(/<h1>[^<]*/, "<h1>Newer"));
  await page.goto(`${url}questions/`);
  assert.equal(await page.locator("h1").textContent(), "Newer");
  assert.ok(
    await page.evaluate(() => navigator.serviceWorker.controller !== null),
    "the worker was asked for the page",
  );
});

test("where the settings say never, the worker leaves with all that it kept", {
  timeout: 120_000,
}, async () => {
  await using site = await open();
  const { page, url } = site;
  await page.goto(`${url}questions/`);
  await waitUntilKept(page, `${base}questions/`);
  rmSync(folder, { recursive: true });
  cpSync(unwanted, folder, { recursive: true });
  await page.goto(`${url}questions/`);
  const count = () =>
    page.evaluate(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      for (const worker of workers) await worker.update().catch(() => {});
      return workers.length + (await caches.keys()).length;
    });
  while ((await count()) > 0) await page.waitForTimeout(50);
  await page.goto(`${url}plain/`);
  assert.equal(await count(), 0);
});
