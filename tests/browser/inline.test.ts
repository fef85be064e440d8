/** Expressions in sentences: they follow what they read, and nothing but their words changes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

const cells: readonly PageCell[] = [
  {
    id: "rate",
    source:
      'const knob = Object.assign(document.createElement("input"), {type: "number", value: "1"});\nconst rate = view(knob);',
  },
  { id: "half", source: "const half = rate / 2;\ndisplay('half');" },
  { id: "halved", isInline: true, stored: "…", source: "half" },
  { id: "value", isInline: true, stored: "…", source: "rate.toFixed(2)" },
  { id: "word", isInline: true, stored: "…", source: '"<b>" + rate' },
  { id: "later", isInline: true, stored: "…", source: "await Promise.resolve(rate * 2)" },
  {
    id: "element",
    isInline: true,
    stored: "…",
    source: 'Object.assign(document.createElement("b"), {textContent: rate})',
  },
  {
    id: "picky",
    isInline: true,
    stored: "stored",
    source: '(() => { if (rate > 1) throw new Error("too fast"); return "fine"; })()',
  },
];

let served: LivePage;
let browser: Browser;
before(async () => {
  served = await servePage(cells, {}, "10px", { htl: "htl" }); // before the browser: what fails here must not leave one open
  browser = await launchBrowser();
});
after(() => Promise.all([browser.close(), served.close()]));

async function open(): Promise<AsyncDisposable & { readonly page: Page; readonly problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.goto(served.url);
  return { page, problems, [Symbol.asyncDispose]: () => page.close() };
}

test("expressions show text as text, wait for promises, take elements, and follow what they read", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  const says = (id: string, text: string) =>
    page.waitForFunction(([id, text]) => document.getElementById(id)?.innerHTML === text, [
      id,
      text,
    ] as const);
  await says("value", "1.00");
  await says("word", "&lt;b&gt;1");
  await says("later", "2");
  await says("element", "<b>1</b>");
  await says("picky", "fine");
  assert.equal(await page.locator("p .live-chip, p .live-output").count(), 0);
  await page.locator("#rate input").fill("0.5");
  await says("value", "0.50");
  await says("later", "1");
  await says("element", "<b>0.5</b>");
  assert.deepEqual(problems, []);
});

test("an expression that fails shows what was stored and says where; the others go on, and so does it with other inputs", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.locator("#picky[data-state=ready]").waitFor();
  await page.locator("#rate input").fill("2");
  await page.locator("#picky[data-state=failed]").waitFor();
  assert.equal(await page.locator("#picky").textContent(), "stored");
  assert.equal(await page.locator("#picky").getAttribute("title"), "cell 8, line 2: too fast");
  await page.locator("#value", { hasText: "2.00" }).waitFor();
  await page.locator("#rate input").fill("1");
  await page.locator("#picky", { hasText: "fine" }).waitFor();
  assert.equal(await page.locator("#picky").getAttribute("title"), null);
});

test("when a reader changes a cell, the sentences that read it follow, also where nothing else does", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  await page.locator("#halved", { hasText: "0.5" }).waitFor();
  await page.locator("#half .live-edit").click();
  await page.locator("#half .cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("const half = rate / 4;\ndisplay('quarter');");
  await page.keyboard.press("Control+Enter");
  await page.locator("#halved", { hasText: "0.25" }).waitFor();
  assert.deepEqual(problems, []);
});
