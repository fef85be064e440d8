/** What a reader can do with a page beyond reading it: copy code, answer questions, start a film, find what is folded. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { createNotebook } from "../harness/notebook.ts";
import { buildSite } from "../harness/site.ts";

const content = mkdtempSync(join(tmpdir(), "reading-"));
const folder = join(content, "dist");
const base = "/at/home/";
/** A live post in another language than the site's. */
const german = [
  { kind: "raw", source: "---\ntitle: Lebendig\nlang: de\n---" },
  { kind: "code", source: "%%javascript\n//| run: press\nconst n = 7;\ndisplay(n);" },
  { kind: "code", source: '%%javascript\ndisplay(n);\nthrow new Error("aus");' },
] as const;

/** A post of several screens. */
const long = ["One", "Two", "Three"].map(
  (name) => ({ kind: "markdown", source: `## ${name}\n\n${"A line of it.\n\n".repeat(30)}` }) as const,
);

const settings = `repository: owner/name
giscus-repository-id: R_1
giscus-category: Posts
giscus-category-id: DIC_1
`;

let browser: Browser;
let site: ServedFolder;
let address: string;

before(async () => {
  mkdirSync(join(content, "notebooks"));
  for (const name of ["questions", "cell-options", "citations"])
    cpSync(`tests/cases/${name}`, join(content, "notebooks", name), { recursive: true });
  writeFileSync(join(content, "notebooks", "deutsch.ipynb"), createNotebook(german));
  writeFileSync(join(content, "notebooks", "long.ipynb"), createNotebook(long));
  writeFileSync(join(content, "notebooks", "settings.yaml"), settings);
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

test("the contents mark the section being read also where the browser does not by itself", async () => {
  await using opened = await openPage(browser, `${site.url}long/`);
  const { page, problems } = opened;
  await page.addInitScript(() => {
    const { supports } = CSS;
    CSS.supports = (...args: [string, string?]) =>
      !args[0].includes(":target-current") && Reflect.apply(supports, CSS, args);
  });
  await page.reload();
  const marked = page.locator(".contents-side [aria-current]");
  assert.equal(await marked.count(), 0, "above the first heading nothing is read");
  for (const name of ["Two", "Three", "One"]) {
    await page.locator(`.prose h2:has-text("${name}")`).evaluate((heading) => heading.scrollIntoView());
    await page.locator(".contents-side [aria-current]", { hasText: name }).waitFor();
    assert.equal(await marked.count(), 1);
  }
  assert.deepEqual(problems, []);
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

test("a note stands beside its mark for those who point at it or come by keyboard, until they leave or press Escape", async () => {
  await using opened = await openPage(browser, `${site.url}citations/notebook/`);
  const { page, problems } = opened;
  const note = page.locator(".note");
  const mark = page.locator("[data-footnote-ref]").first();
  const words = (await page.locator(".footnotes li").first().textContent())?.replace("↩", "").trim() ?? "?";
  await mark.hover();
  await note.filter({ hasText: words }).waitFor();
  // A reader who points at the note itself keeps it; the mark stays to be seen.
  await note.hover();
  const [at, box] = [await mark.boundingBox(), await note.boundingBox()];
  assert.ok(at !== null && box !== null && (box.y >= at.y + at.height || box.y + box.height <= at.y));
  await page.keyboard.press("Escape");
  await note.filter({ hasText: words }).waitFor({ state: "detached" });
  // What the pointer has come to lie on may be another mark.
  await page.mouse.move(0, 0);
  await note.waitFor({ state: "detached" });
  // By keyboard the links in it come next, and leaving it takes it away.
  const cited = page.locator('.prose p a[href="#user-content-ref-He2015"]').first();
  await cited.focus();
  await note.filter({ hasText: "Deep Residual Learning" }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await note.locator("a").evaluate((link) => link === document.activeElement), true);
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "detached" });
  await mark.hover();
  await note.waitFor();
  await page.mouse.move(0, 0);
  await note.waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("live figures speak the language of their post, from the first and once a cell lives", async () => {
  await using opened = await openPage(browser, `${site.url}deutsch/`);
  const { page } = opened;
  const [first, second] = [page.locator(".live").first(), page.locator(".live").nth(1)];
  await second.locator(".live-chip", { hasText: "Wartet auf Zelle 2" }).waitFor();
  await first.getByRole("button", { name: "Ausführen" }).click();
  await first.locator(".live-chip", { hasText: /^Live$/ }).waitFor();
  await second.getByRole("alert").filter({ hasText: "Zelle 3, Zeile 3: aus" }).waitFor();
  await second.getByRole("button", { name: "Noch einmal" }).waitFor();
  await first.getByRole("button", { name: "Einbetten" }).waitFor();
  await first.getByRole("button", { name: "Bearbeiten: Quelltext der Zelle 2" }).click();
  await first.getByRole("region", { name: "Editor der Zelle 2" }).getByText("Strg + Enter").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

test("comments are asked for when a reader presses, of giscus alone; without a script a discussion is linked", async () => {
  await using opened = await openPage(browser, address);
  const { page, requests } = opened;
  const asked = () => requests.filter((request) => request.includes("giscus"));
  await page.route("https://giscus.app/client.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      headers: { "Access-Control-Allow-Origin": "*" },
      body: "document.querySelector('.giscus').append(JSON.stringify({ ...document.currentScript.dataset }))",
    }),
  );
  const button = page.getByRole("button", { name: "Show the comments" });
  await button.scrollIntoViewIfNeeded();
  assert.deepEqual(asked(), []);
  await button.click();
  const place = page.locator(".giscus", { hasText: "{" });
  await place.waitFor();
  const told: unknown = JSON.parse((await place.textContent())?.replace(/^[^{]*/, "") ?? "");
  assert.deepEqual(told, {
    category: "Posts",
    categoryId: "DIC_1",
    inputPosition: "top",
    lang: "en",
    mapping: "pathname",
    reactionsEnabled: "1",
    repo: "owner/name",
    repoId: "R_1",
    strict: "1",
    theme: "preferred_color_scheme",
  });
  await using still = await openPage(browser, address, { javascript: false });
  assert.equal(await still.page.locator(".comments").isVisible(), false);
  const discuss = still.page.getByRole("link", { name: "Discuss this on GitHub" });
  assert.match(
    (await discuss.getAttribute("href")) ?? "",
    /^https:\/\/github\.com\/owner\/name\/discussions\/new\?/,
  );
  const places = await still.page.locator(".facts").getByRole("link").allInnerTexts();
  assert.deepEqual(places.slice(0, 3), ["View it on GitHub", "Download it", "As Markdown"]);
});
