/** State in the address: inputs that have a name, what a stranger may write there, and figures that stand alone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

const shows = (name: string): PageCell => ({
  id: `shows-${name}`,
  source: `(globalThis.runs ??= {}).${name} = (globalThis.runs.${name} ?? 0) + 1;\ndisplay(JSON.stringify(${name}));`,
});

const cells: readonly PageCell[] = [
  { id: "rates", source: 'const rate = view(Inputs.range([0, 1], {step: 0.1, value: 0.5, label: "rate"}));' },
  { id: "words", source: 'const word = view(Inputs.text({value: "here"}));' },
  { id: "kinds", source: 'const kind = view(Inputs.select(["gd", "sgd"], {value: "gd"}));' },
  { id: "flags", source: "const flag = view(Inputs.toggle({value: false}));" },
  {
    id: "pairs",
    source:
      'const pair = view(Inputs.form({a: Inputs.range([0, 9], {step: 1, value: 1}), b: Inputs.text({value: "x"})}));',
  },
  { id: "many", source: 'const many = view(Inputs.checkbox(["p", "q", "r"], {value: ["p"]}));' },
  { id: "presses", source: 'const press = view(Inputs.button("Press"));' },
  ...["rate", "word", "kind", "flag", "pair", "many", "press"].map(shows),
];

let browser: Browser;
let served: LivePage;
before(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePage(cells, {}, "10px")]);
});
after(() => Promise.all([browser.close(), served.close()]));

const open = (query: string) =>
  openPage(browser, `${served.url}${query}`, { viewport: { width: 900, height: 3000 } });

const says = (page: Page, name: string, text: string) =>
  page
    .locator(`#shows-${name} > .live-output > .output-text`, { hasText: text })
    .waitFor({ timeout: 20_000 });

/** Waits until the address has, or has no more, what is asked. */
const waitForQuery = (page: Page, wanted: string) =>
  page.waitForFunction((query) => decodeURIComponent(location.search) === query, wanted, { timeout: 20_000 });

test("named inputs of every kind begin with what the address says, before anything reads them", async () => {
  await using opened = await open(
    "?rate=0.3&word=%3Cb%3Ethere&kind=sgd&flag=true&pair.a=4&pair.b=y&many=q,r",
  );
  const { page, problems } = opened;
  await says(page, "rate", "0.3");
  await says(page, "word", '"<b>there"');
  await says(page, "kind", '"sgd"');
  await says(page, "flag", "true");
  await says(page, "pair", '{"a":4,"b":"y"}');
  await says(page, "many", '["q","r"]');
  assert.equal(await page.locator("#rates input[type=range]").inputValue(), "0.3");
  assert.deepEqual(
    await page.evaluate(() => Object.values(Reflect.get(globalThis, "runs"))),
    [1, 1, 1, 1, 1, 1, 1],
  );
  assert.deepEqual(problems, []);
});

test("what is out of range, of the wrong kind, or nothing of the page's own is ignored", async () => {
  const markup = encodeURIComponent('<img src=x onerror="globalThis.pwned=1">');
  await using opened = await open(
    `?rate=7&kind=${markup}&flag=${markup}&pair.a=NaN&pair.__proto__=1&many=z&press=5&__proto__=1&rate.rate=1&nobody=${markup}`,
  );
  const { page, problems } = opened;
  await says(page, "rate", "0.5");
  await says(page, "kind", '"gd"');
  await says(page, "flag", "false");
  await says(page, "pair", '{"a":1,"b":"x"}');
  await says(page, "many", '["p"]');
  await says(page, "press", "0");
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "pwned")), undefined);
  assert.equal(await page.locator("img").count(), 0);
  assert.deepEqual(problems, []);
});

test("what differs from the author's value is written, and nothing else; the history does not grow", async () => {
  await using opened = await open("?utm=kept#shows-rate");
  const { page, problems } = opened;
  await says(page, "rate", "0.5");
  const entries = await page.evaluate(() => history.length);
  const slider = page.locator("#rates input[type=range]");
  await slider.press("ArrowRight");
  await slider.press("ArrowRight");
  await says(page, "rate", "0.7");
  await waitForQuery(page, "?utm=kept&rate=0.7");
  await page.locator("#pairs input[type=text]").fill("a b&c");
  await waitForQuery(page, "?utm=kept&rate=0.7&pair.b=a+b&c");
  await slider.press("ArrowLeft");
  await slider.press("ArrowLeft");
  await page.locator("#pairs input[type=text]").fill("x");
  await waitForQuery(page, "?utm=kept");
  assert.equal(await page.evaluate(() => location.hash), "#shows-rate");
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.deepEqual(problems, []);
});

test("a figure's tools copy its link, offer lines to embed it, and set its own inputs back", async () => {
  await using opened = await open("?rate=0.3&word=there");
  const { page, problems } = opened;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await says(page, "rate", "0.3");
  await says(page, "word", "there");
  const tools = page.locator("#rates > .live-tools");
  await tools.getByRole("button", { name: "Link" }).click();
  await tools.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${served.url}?rate=0.3&word=there#rates`);

  await page.locator("#shows-rate > .live-tools").getByRole("button", { name: "Embed" }).click();
  const lines = await page.locator(".live-copy textarea").inputValue();
  assert.match(
    lines,
    /^<iframe src="[^"]+\?rate=0\.3&amp;word=there&amp;cell=shows-rate" title="[^"]+"\n {2}width="100%" height="\d+"/,
  );
  await page.locator(".live-copy").getByRole("button", { name: "Close" }).click();
  await page.locator(".live-copy").waitFor({ state: "detached" });

  await tools.getByRole("button", { name: "Reset all" }).click();
  await says(page, "rate", "0.5");
  await waitForQuery(page, "?word=there");
  assert.equal(await page.locator("#words input").inputValue(), "there");
  assert.deepEqual(problems, []);
});

test("?hide= takes away inputs by name, or all controls with the tools", async () => {
  await using some = await open("?hide=rate,kind&rate=0.2");
  await says(some.page, "rate", "0.2");
  assert.equal(await some.page.locator("#rates form").isVisible(), false);
  assert.equal(await some.page.locator("#kinds form").isVisible(), false);
  assert.equal(await some.page.locator("#words form").isVisible(), true);
  await using all = await open("?hide=controls");
  await says(all.page, "rate", "0.5");
  assert.equal(await all.page.locator("form").filter({ visible: true }).count(), 0);
  assert.equal(await all.page.locator(".live-tools").count(), 0);
  assert.deepEqual([...some.problems, ...all.problems], []);
});

test("?cell= shows one figure, which still reads the others; a name that is none shows the page", async () => {
  await using opened = await open("?cell=shows-rate&rate=0.9");
  const { page } = opened;
  await says(page, "rate", "0.9");
  assert.deepEqual(
    await page
      .locator("[data-live]")
      .filter({ visible: true })
      .evaluateAll((all) => all.map(({ id }) => id)),
    ["shows-rate"],
  );
  await using unknown = await open("?cell=nothing");
  await says(unknown.page, "rate", "0.5");
  assert.ok((await unknown.page.locator("[data-live]").filter({ visible: true }).count()) > 7);
  assert.deepEqual([...opened.problems, ...unknown.problems], []);
});
