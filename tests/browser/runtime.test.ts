import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

/** A promise, a timer and a listener that live as long as their run. */
const disposable = `
globalThis.alive = (globalThis.alive ?? 0) + 1;
const timer = setInterval(() => { globalThis.ticks = (globalThis.ticks ?? 0) + 1 }, 5);
invalidation.then(() => { clearInterval(timer); globalThis.alive -= 1 });
const picture = document.createElement("canvas");
picture.id = "picture";
picture`;

const cells: readonly PageCell[] = [
  {
    id: "shows",
    source:
      'display("one");\ndisplay({two: 2});\nconst p = document.createElement("p");\np.textContent = String(width > 100);\np',
  },
  {
    id: "throws",
    source:
      "globalThis.tries = (globalThis.tries ?? 0) + 1;\nif (tries < 3) {\n  throw new Error('no ' + tries);\n}\ntries",
  },
  { id: "rejects", source: 'display("early");\ndisplay(Promise.reject(new Error("late")));' },
  { id: "pressed", run: "press", source: '"by hand"' },
  { id: "loaded", run: "load", source: "globalThis.loaded = true;\n1" },
  { id: "disposed", source: disposable },
  { id: "offline", source: 'import {a} from "./shared.js";\na' },
  { id: "given", source: "const given = 20;\ninvalidation.then(() => { globalThis.ended = true });" },
  { id: "reader", source: "display(given + 1)" },
  { id: "neighbour", source: 'import {a} from "./shared.js";\na + 1' },
  {
    id: "jupyter",
    source: `const drawing = '<svg width="9" height="9"><circle r="4"/></svg>';
display({[Symbol.for("Jupyter.display")]: () => ({"text/plain": "a dot", "image/svg+xml": drawing})});
display({[Symbol.for("Jupyter.display")]: async () => ({"text/html": "<b>bold</b>"})});
display({[Symbol.for("Jupyter.display")]: () => ({"text/plain": "<i>plain</i>"})});`,
  },
  {
    id: "shorter",
    stored: '<div style="height: 300px">stored</div>',
    source:
      'const tall = document.createElement("div");\ntall.style.height = "300px";\nawait new Promise((r) => setTimeout(r, 50));\ndisplay(tall.cloneNode());\ntall.remove();',
  },
];

let served: LivePage;
let browser: Browser;

before(async () => {
  [served, browser] = await Promise.all([
    servePage(cells, { "shared.js": "export const a = JSON.parse('41');" }),
    launchBrowser(),
  ]);
});
after(() => Promise.all([browser.close(), served.close()]));

interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly problems: readonly string[];
}

async function open(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(served.url);
  return { page, problems, [Symbol.asyncDispose]: () => page.close() };
}

/** Brings a cell into view and waits until it is in `state`. */
async function show(page: Page, id: string, state: string): Promise<void> {
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.waitForSelector(`#${id}[data-state="${state}"]`);
}

const leave = (page: Page) => page.evaluate(() => scrollTo(0, 0));
const read = async (place: Locator) => (await place.textContent())?.trim() ?? "";
const textOf = (page: Page, id: string) => read(page.locator(`#${id} > .live-output`));

test("the runtime is small", (t) => {
  t.diagnostic(`script before any cell is in view: ${served.entryBytes} bytes gzipped`);
  t.diagnostic(`script of the runtime in all: ${served.runtimeBytes} bytes gzipped`);
  assert.ok(served.entryBytes < 6000);
  assert.ok(served.runtimeBytes < 12000);
});

test("a cell starts when it comes near and not before, and its values replace the stored output", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  assert.equal(await page.locator("#shows").getAttribute("data-state"), "waiting");
  assert.equal(await textOf(page, "shows"), "stored");
  await show(page, "shows", "ready");
  await page.waitForSelector("#shows p");
  assert.deepEqual(await page.locator("#shows > .live-output > *").allTextContents(), [
    "one",
    "{two: 2}",
    "true",
  ]);
  assert.equal(await read(page.locator("#shows .live-chip")), "Live");
  assert.equal(await page.locator("#throws").getAttribute("data-state"), "waiting");
  assert.deepEqual(problems, []);
});

test("objects that say how Jupyter shows them are shown so", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  await show(page, "jupyter", "ready");
  const place = page.locator("#jupyter > .live-output");
  await place.getByRole("img", { name: "a dot" }).locator("circle").waitFor({ state: "attached" });
  await place.locator("b", { hasText: "bold" }).waitFor();
  await place.locator("pre", { hasText: "<i>plain</i>" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a cell that throws keeps its stored output, says where, and Retry works", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  const said = page.waitForEvent("console", (message) => message.type() === "error");
  await show(page, "throws", "failed");
  assert.match((await said).text(), /^a-post\.ipynb, cell 2, line 4: no 1/);
  assert.equal(await textOf(page, "throws"), "stored");
  const alert = page.locator("#throws .live-failure[role=alert]");
  assert.equal(await read(alert.locator("p")), "cell 2, line 4: no 1");
  await alert.getByRole("button", { name: "Retry" }).click();
  await page.waitForFunction(
    () => document.querySelector("#throws p")?.textContent?.includes("no 2") !== true,
  );
  await page.locator("#throws .live-failure p", { hasText: "no 2" }).waitFor();
  await page.locator("#throws .live-failure button").click();
  await page.waitForSelector("#throws[data-state=ready]");
  assert.equal(await textOf(page, "throws"), "3");
  assert.equal(await page.locator(".live-failure").count(), 0);
  await show(page, "shows", "ready");
  assert.deepEqual(problems, []);
});

test("after a failure that follows a display the stored output returns", async () => {
  await using opened = await open();
  await show(opened.page, "rejects", "failed");
  assert.equal(await textOf(opened.page, "rejects"), "stored");
  assert.equal(await read(opened.page.locator("#rejects .live-failure p")), "cell 3, line 3: late");
  assert.deepEqual(opened.problems, []);
});

test("run: press waits for the button, run: load for nothing", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.waitForSelector("#loaded[data-state=ready]");
  const button = page.locator("#pressed .live-run");
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  assert.equal(await page.locator("#pressed").getAttribute("data-state"), "waiting");
  await button.press("Enter");
  await page.waitForSelector("#pressed[data-state=ready]");
  assert.equal(await textOf(page, "pressed"), "by hand");
  assert.ok(await button.isHidden());
  const spoken = page.locator("#pressed .live-spoken");
  assert.equal(await spoken.getAttribute("aria-live"), "polite");
  assert.equal(await spoken.textContent(), await page.locator("#pressed .live-chip").textContent());
  assert.equal(await page.locator("#shows .live-spoken").count(), 0);
});

test("a cell far away is disposed and keeps its picture, and lives again on return", async () => {
  await using opened = await open();
  const { page } = opened;
  const state = () =>
    page.evaluate(() => ({
      alive: Reflect.get(globalThis, "alive"),
      canvases: document.querySelectorAll("canvas").length,
      inert: document.querySelector<HTMLElement>("#disposed > .live-output")?.inert,
    }));
  for (let visit = 0; visit < 5; visit++) {
    await show(page, "disposed", "ready");
    await page.waitForFunction(() => document.querySelector("#picture") !== null);
    assert.deepEqual(await state(), { alive: 1, canvases: 1, inert: false });
    await leave(page);
    await page.waitForSelector("#disposed[data-state=waiting]");
    assert.deepEqual(await state(), { alive: 0, canvases: 1, inert: true });
  }
  const ticks = await page.evaluate(() => Reflect.get(globalThis, "ticks"));
  await page.waitForTimeout(50);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "ticks")), ticks);
});

test("a cell out of view lives while one that reads it is in view", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  await show(page, "reader", "ready");
  assert.equal(await textOf(page, "reader"), "21");
  assert.equal(await page.locator("#given").getAttribute("data-state"), "ready");
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "ended")), undefined);
  await leave(page);
  await page.waitForSelector("#given[data-state=waiting]", { state: "attached" });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "ended")), true);
  assert.deepEqual(problems, []);
});

test("visit after visit the page holds as many nodes and listeners as before", async () => {
  await using opened = await open();
  const { page } = opened;
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const visit = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await show(page, "disposed", "ready");
      await leave(page);
      await page.waitForSelector("#disposed[data-state=waiting]");
    }
    return await count();
  };
  const before = await visit(5);
  const after = await visit(20);
  // A chip that is being exchanged may be counted twice; a node a visit would make twenty.
  assert.ok(
    (after["Nodes"] ?? 0) < (before["Nodes"] ?? 0) + 10,
    `${before["Nodes"]} → ${after["Nodes"]} nodes`,
  );
  assert.equal(after["JSEventListeners"], before["JSEventListeners"]);
});

test("leaving the page disposes, and coming back starts what is in view", async () => {
  await using opened = await open();
  const { page } = opened;
  await show(page, "disposed", "ready");
  const send = (type: string, persisted: boolean) =>
    page.evaluate((event) => dispatchEvent(new PageTransitionEvent(event.type, event)), { type, persisted });
  await send("pagehide", true);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "alive")), 1);
  await send("pagehide", false);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "alive")), 0);
  await send("pageshow", true);
  await page.waitForSelector("#disposed[data-state=ready]");
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "alive")), 1);
});

test("a module that cannot be loaded says so, and Retry loads it when the network is back", async () => {
  await using opened = await open();
  const { page, problems } = opened;
  await page.route("**/offline.js", (route) => route.abort());
  await show(page, "offline", "failed");
  assert.match(await read(page.locator("#offline .live-failure p")), /^cell 7: .*online\?$/);
  assert.equal(await textOf(page, "offline"), "stored");
  await page.unroute("**/offline.js");
  await page.locator("#offline .live-failure button").click();
  await page.waitForSelector("#offline[data-state=ready]");
  assert.equal(await textOf(page, "offline"), "41");
  assert.deepEqual(problems, []);
});

test("without what all cells run on, each says so by its name, and starts when the network is back", async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  try {
    // Before the page loads: one of its cells runs at once.
    await page.route(/awake\.js/, (route) => route.abort());
    await page.goto(served.url);
    await show(page, "shows", "failed");
    assert.match(await read(page.locator("#shows .live-failure p")), /^cell 1: .*online\?$/);
    assert.equal(await textOf(page, "shows"), "stored");
    await show(page, "given", "failed");
    assert.match(await read(page.locator("#given .live-failure p")), /^cell 8: .*online\?$/);
    await page.unroute(/awake\.js/);
    await show(page, "reader", "ready");
    assert.equal(await textOf(page, "reader"), "21");
    // A press that scrolls there would be one reason more to start.
    await page.locator("#shows .live-failure button").dispatchEvent("click");
    await page.waitForSelector("#shows[data-state=ready]");
  } finally {
    await page.close();
  }
});

test("when a module that a cell imports cannot be had, loading the page again is offered in the end", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.route("**/shared*.js", (route) => route.abort());
  await show(page, "neighbour", "failed");
  for (const label of ["Retry", "Retry"]) {
    await page.locator("#neighbour .live-failure").getByRole("button", { name: label }).click();
    await page.waitForSelector("#neighbour[data-state=failed]");
  }
  await page.unroute("**/shared*.js");
  await page.locator("#neighbour .live-failure").getByRole("button", { name: "Reload the page" }).click();
  await page.waitForLoadState();
  await show(page, "neighbour", "ready");
  assert.equal(await textOf(page, "neighbour"), "42");
});

test("nothing moves when a value as tall as the stored output takes its place", async () => {
  await using opened = await open();
  const { page } = opened;
  await page.evaluate(() => {
    Reflect.set(globalThis, "shift", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift" });
  });
  await show(page, "shorter", "ready");
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>("#shorter > .live-output")?.style.minHeight === "",
  );
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "shift")), 0);
});
