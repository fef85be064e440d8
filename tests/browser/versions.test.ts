/** A notebook written for a REPL: several cells give one name a value, and every cell shows the one it would have there. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, type OpenPage, openPage } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

const count = (name: string) => `(globalThis.runs ??= {}).${name} = (globalThis.runs.${name} ?? 0) + 1;\n`;

const sources: readonly Omit<PageCell, "isRepl">[] = [
  { id: "early", source: `${count("early")}display("early " + rate)` },
  {
    id: "rate",
    language: "typescript",
    source: `${count("rate")}const slider = Object.assign(document.createElement("input"), {type: "number", value: "1"});
let rate: number = view(slider);\nvar doubled = 0;`,
  },
  { id: "first", source: `${count("first")}doubled = rate * 2; display("first " + doubled)` },
  { id: "prose", isInline: true, stored: "…", source: 'rate + " " + doubled' },
  { id: "more", source: `${count("more")}rate += 10;` },
  { id: "second", source: `${count("second")}display("second " + rate)` },
  {
    id: "again",
    source: `${count("again")}const knob = Object.assign(document.createElement("input"), {type: "number", value: "5"});
rate = view(knob);`,
  },
  { id: "third", source: `${count("third")}display("third " + rate + " " + doubled)` },
  { id: "told", isInline: true, stored: "…", source: "rate" },
];
const cells = sources.map((cell): PageCell => ({ ...cell, isRepl: true }));

let served: LivePage;
let browser: Browser;

before(async () => {
  served = await servePage(cells, {}, "10px", { htl: "htl" });
  browser = await launchBrowser();
});
after(() => Promise.all([browser.close(), served.close()]));

const visit = (address = served.url): Promise<OpenPage> =>
  openPage(browser, address, { viewport: { width: 1000, height: 3000 } });
const says = (page: Page, id: string, text: string) =>
  page.locator(`#${id} > .live-output`, { hasText: text }).waitFor();
const tells = (page: Page, id: string, text: string) =>
  page.locator(`#${id}[data-state=ready]`, { hasText: text }).waitFor();
const runs = (page: Page) => page.evaluate(() => ({ ...Reflect.get(globalThis, "runs") }));

async function type(page: Page, id: string, text: string): Promise<void> {
  const figure = page.locator(`#${id}`);
  await figure.locator(".live-edit").click();
  await figure.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await figure.getByRole("button", { name: "Run", exact: true }).click();
}

test("every cell reads the latest value above it, and a change runs what reads that very one", async () => {
  await using opened = await visit();
  const { page, problems } = opened;
  await says(page, "early", "early 1");
  await says(page, "first", "first 2");
  await tells(page, "prose", "1 2");
  await says(page, "second", "second 11");
  await says(page, "third", "third 5 2");
  await tells(page, "told", "5");
  const before = await runs(page);
  assert.deepEqual(before, { early: 1, rate: 1, first: 1, more: 1, second: 1, again: 1, third: 1 });

  await page.locator("#again input").fill("6");
  await says(page, "third", "third 6 2");
  await tells(page, "told", "6");
  assert.deepEqual(await runs(page), { ...before, third: 2 });

  await page.locator("#rate input").fill("2");
  await says(page, "early", "early 2");
  await says(page, "first", "first 4");
  await tells(page, "prose", "2 4");
  await says(page, "second", "second 12");
  await says(page, "third", "third 6 4");
  assert.deepEqual(await runs(page), { ...before, early: 2, first: 2, more: 2, second: 2, third: 3 });
  assert.deepEqual(problems, []);
});

test("the address keeps the inputs of both versions apart", async () => {
  await using opened = await visit(`${served.url}?rate=3&rate@3=8`);
  await says(opened.page, "second", "second 13");
  await says(opened.page, "third", "third 8 6");
  await opened.page.locator("#again input").fill("9");
  await opened.page.waitForURL((url) => url.searchParams.get("rate@3") === "9");
  assert.equal(new URL(opened.page.url()).searchParams.get("rate"), "3");
});

test("a reader may make a version, change one, and take one away; the cells below read what is there then", async () => {
  await using opened = await visit();
  const { page, problems } = opened;
  await says(page, "third", "third 5 2");
  await type(page, "more", "rate = 40;");
  await says(page, "second", "second 40");
  await says(page, "early", "early 1");
  await page.locator("#more .edit-faults > p", { hasText: "has a value from cell 2 already" }).waitFor();
  await type(page, "again", "display('none')");
  await says(page, "third", "third 40 2");
  await tells(page, "told", "40");
  await type(page, "second", 'const rate = "mine"; display("second " + rate)');
  await says(page, "third", "third mine 2");
  await tells(page, "told", "mine");
  await says(page, "first", "first 2");
  await page.locator("#more").getByRole("button", { name: "Reset", exact: true }).click();
  await page.locator("#second").getByRole("button", { name: "Reset", exact: true }).click();
  await says(page, "second", "second 11");
  await says(page, "third", "third 11 2");
  assert.equal(await page.locator(".live-failure").count(), 0);
  assert.deepEqual(problems, []);
});

test("what a cell above does not get is not waited for where it is written over", async () => {
  await using opened = await visit();
  const { page } = opened;
  await says(page, "third", "third 5 2");
  await type(page, "more", 'throw new Error("gone"); rate += 1;');
  await page.waitForSelector("#more[data-state=failed]");
  await page.locator("#second > .live-chip", { hasText: "Waits for cell 5" }).waitFor();
  await page.locator("#again input").fill("7");
  await says(page, "third", "third 7 2");
});
