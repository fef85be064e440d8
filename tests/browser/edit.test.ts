/** A reader changes cells of a page: what runs, what is said when it does not, what stays, and what a link brings. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, type OpenPage, openPage } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

const count = (name: string) => `(globalThis.runs ??= {}).${name} = (globalThis.runs.${name} ?? 0) + 1;\n`;

const cells: readonly PageCell[] = [
  { id: "rate", language: "typescript", source: `${count("rate")}const rate: number = 2;` },
  { id: "doubled", source: `${count("doubled")}const doubled = rate * 2;` },
  { id: "shows", source: 'display("sum " + (doubled + 1));' },
  { id: "apart", source: `${count("apart")}const unread = 7;\ndisplay("apart");` },
  { id: "imports", source: 'import {a} from "./shared.js";\ndisplay("a " + a);' },
];
const open = { "d3-array": "d3-array", htl: "htl", "a-post/./shared.js": "./shared.js" };

let served: LivePage;
let browser: Browser;

before(async () => {
  const files = { "shared.js": "export const a = JSON.parse('41');\nexport const b = 'whole';" };
  served = await servePage(cells, files, "10px", open); // before the browser: what fails here must not leave one open
  browser = await launchBrowser();
});
after(() => Promise.all([browser.close(), served.close()]));

const visit = (address = served.url): Promise<OpenPage> =>
  openPage(browser, address, { viewport: { width: 1000, height: 2000 } });
const says = (page: Page, id: string, text: string) =>
  page.locator(`#${id} > .live-output`, { hasText: text }).waitFor();
const runs = (page: Page) => page.evaluate(() => ({ ...Reflect.get(globalThis, "runs") }));
const textOf = (place: Locator) => place.locator(".cm-line").allTextContents();

/** Opens the editor of a cell and puts `text` in place of what stands there. */
async function type(page: Page, id: string, text: string): Promise<Locator> {
  const figure = page.locator(`#${id}`);
  if ((await figure.locator(".edit").count()) === 0) await figure.locator(".live-edit").click();
  await figure.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  return figure;
}

const press = (figure: Locator, name: string) => figure.getByRole("button", { name, exact: true }).click();

test("a changed cell runs in place, what reads it follows, and the rest of the page lives on", async () => {
  await using opened = await visit();
  const { page, problems } = opened;
  await says(page, "shows", "sum 5");
  await says(page, "apart", "apart");
  const figure = await type(page, "rate", "const rate: number = 10 as number;\ndisplay('now ' + rate)");
  await page.keyboard.press("Control+Enter");
  await says(page, "shows", "sum 21");
  await says(page, "rate", "now 10");
  assert.deepEqual(await runs(page), { rate: 1, doubled: 2, apart: 1 });
  await press(figure, "Reset");
  await says(page, "shows", "sum 5");
  assert.deepEqual(await runs(page), { rate: 2, doubled: 3, apart: 1 });
  assert.equal(await page.locator(".live-failure").count(), 0);
  assert.deepEqual(problems, []);
});

test("a changed cell may read a name that no cell read before, declare one, and import what the page has", async () => {
  await using opened = await visit();
  const { page, problems } = opened;
  await says(page, "imports", "a 41");
  const source =
    'import {a, b} from "./shared.js";\nimport {sum} from "d3-array";\nconst more = sum([a, unread]);\ndisplay(b + " " + more);';
  await press(await type(page, "imports", source), "Run");
  await says(page, "imports", "whole 48");
  await press(await type(page, "shows", 'display(html({raw: ["<b>more ", "</b>"]}, more));'), "Run");
  await page.locator("#shows > .live-output b", { hasText: "more 48" }).waitFor();
  assert.deepEqual(problems, []);
});

test("what is wrong is said in words at its line, and the page stays as it was", async () => {
  await using opened = await visit();
  const { page, problems } = opened;
  await says(page, "shows", "sum 5");
  const wrong: readonly (readonly [string, RegExp, number | undefined])[] = [
    ["const a = 1;\nconst = 2;", /^line 3: The live cell cannot be read/, 2],
    ["1;\nconst rate = 3;", /^line 3: The name rate is declared in cell 1 already/, 2],
    ['import * as x from "three";', /^line 2: There is nothing to import.*“d3-array”.*“\.\/shared\.js”/, 1],
    ["rate = 3;", /^line 2: The name rate belongs to cell 1/, 1],
  ];
  for (const [source, words, line] of wrong) {
    const figure = await type(page, "shows", source);
    await press(figure, "Run");
    const said = figure.locator(".edit-faults[role=alert] > p").first();
    await said.waitFor();
    assert.match((await said.textContent()) ?? "", words);
    const marked = figure.locator(".cm-fault");
    assert.equal(await marked.count(), 1);
    assert.equal(await marked.textContent(), source.split("\n")[(line ?? 1) - 1]);
    await says(page, "shows", "sum 5");
  }
  const figure = await type(page, "shows", 'const fine = 1;\nthrow new Error("not today");');
  await press(figure, "Run");
  await page
    .locator("#shows[data-state=failed] .live-failure p", { hasText: "cell 3, line 3: not today" })
    .waitFor();
  assert.equal(await figure.locator(".cm-fault").textContent(), 'throw new Error("not today");');
  await press(await type(page, "shows", 'import {absent} from "./shared.js";\nabsent'), "Run");
  await page.locator("#shows .live-failure p", { hasText: "nothing called absent to import" }).waitFor();
  await press(await type(page, "shows", "display(doubled)"), "Run");
  await says(page, "shows", "4");
  // Console errors are how the runtime tells an author; nothing else may go wrong.
  assert.deepEqual(
    problems.filter((problem) => !/a-post\.ipynb, cell 3/.test(problem)),
    [],
  );
});

test("by keyboard one comes in, leaves the field with Escape and Tab, and comes out where one was", async () => {
  await using opened = await visit();
  const { page } = opened;
  const figure = page.locator("#shows");
  await figure.locator(".live-edit").focus();
  await page.keyboard.press("Enter");
  await figure.locator(".cm-content:focus").waitFor();
  assert.equal(await figure.locator(".live-edit").getAttribute("aria-expanded"), "true");
  const hint = await figure.locator(".cm-content").getAttribute("aria-describedby");
  assert.match((await page.locator(`#${hint}`).textContent()) ?? "", /Escape, then Tab/);
  await page.keyboard.press("Tab");
  assert.equal(await figure.locator(".cm-content:focus").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Run");
  await press(figure, "Close");
  assert.match((await page.evaluate(() => document.activeElement?.className)) ?? "", /live-edit/);
  assert.equal(await figure.locator(".edit").count(), 0);
});

test("what was typed is there after a reload, runs only when asked, and is offered when the author has changed the cell", async () => {
  await using opened = await visit();
  const { page } = opened;
  await type(page, "shows", 'display("mine " + doubled);');
  await page.reload();
  await says(page, "shows", "sum 5");
  const figure = page.locator("#shows");
  assert.equal(await figure.locator(".live-edit").textContent(), "Edited");
  await figure.locator(".live-edit").click();
  await figure.locator(".edit-note", { hasText: "your own version" }).waitFor();
  assert.deepEqual(await textOf(figure), ['display("mine " + doubled);']);
  await says(page, "shows", "sum 5");
  await press(figure, "Run");
  await says(page, "shows", "mine 4");

  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.endsWith(":shows")) ?? "";
    localStorage.setItem(name, (localStorage.getItem(name) ?? "").replace(/"of":"\w+"/, '"of":"00000000"'));
  });
  await page.reload();
  await figure.locator(".live-edit").click();
  await figure.locator(".edit-note", { hasText: "The author has changed this cell" }).waitFor();
  assert.deepEqual(await textOf(figure), ['display("sum " + (doubled + 1));']);
  await press(figure, "Take my version");
  assert.deepEqual(await textOf(figure), ['display("mine " + doubled);']);
  await press(figure, "Reset");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});

test("a link brings changed cells to another reader, and nothing of them runs before that reader says so", async () => {
  const source = 'globalThis.foreign = true;\nconst rate = 100;\ndisplay("foreign")';
  let address = "";
  {
    await using opened = await visit();
    const { page } = opened;
    const figure = await type(page, "rate", source);
    // A browser without a clipboard shows the link.
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await press(figure, "Copy link");
    address = await figure.getByLabel("Link with your changes").inputValue();
  }
  assert.match(address, /#edit=[\w-]+$/);
  await using opened = await visit(address);
  const { page, problems } = opened;
  const figure = page.locator("#rate");
  await figure.locator(".edit-note", { hasText: "Someone else may have written this code" }).waitFor();
  assert.deepEqual(await textOf(figure), source.split("\n"));
  await says(page, "shows", "sum 5");
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "foreign")), undefined);
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage)),
    [],
    "kept before it was the reader's own",
  );
  await press(figure, "Run");
  await says(page, "shows", "sum 201");
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.deepEqual(problems, []);
});

test("without the network the button says so, and the editor comes when it is back", async () => {
  await using opened = await visit();
  const { page } = opened;
  await says(page, "shows", "sum 5");
  await page.route("**/editable.js", (route) => route.abort());
  const button = page.locator("#shows .live-edit");
  await button.click();
  await page.locator("#shows .live-edit", { hasText: "online" }).waitFor();
  await page.unroute("**/editable.js");
  await button.click();
  await page.locator("#shows .cm-content").waitFor();
  await says(page, "shows", "sum 5");
});
