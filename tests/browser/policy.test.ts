/** The run policy on shipped posts: what breaks off goes on elsewhere and says so, and what nobody looks at waits. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page, Worker } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { settle } from "./figure.ts";
import { readMetric, startCell, waitForMetric } from "./posts.ts";

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

/** Keeps hold of the memories of WebAssembly and of the contexts of WebGL that a worker makes, to take them away later. */
const hold = `globalThis.held = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const make = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await make(...given);
    held.push((made.instance ?? made).exports);
    return made;
  };
}
const getContext = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = function (...given) {
  const context = getContext.apply(this, given);
  held.push(context);
  return context;
};
`;

/** Has the workers of the context's pages hold what they make. */
async function holdInWorkers(page: Page): Promise<void> {
  await page.context().route(/\/(?:varier-)?worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: hold + (await response.text()) });
  });
}

async function findWorker(page: Page, isMeant: RegExp): Promise<Worker> {
  const found = page.workers().find((worker) => isMeant.test(worker.url()));
  assert.ok(found, `no worker ${isMeant}`);
  return found;
}

async function openHeld(post: string, label: string) {
  const opened = await openPage(browser, `${site.url}404.html`);
  await holdInWorkers(opened.page);
  await opened.page.goto(`${site.url}posts/${post}/?cell=${label}`);
  const cell = opened.page.locator(`[data-live="${label}"]`);
  await startCell(cell);
  await settle(cell);
  return { ...opened, cell };
}

test("a training whose WebAssembly traps goes on with the CPU from where it was, and says so", async () => {
  await using opened = await openHeld("gradient-descent", "train-classifier");
  const { page, cell, problems } = opened;
  assert.equal(await cell.locator('[data-metric="backend"]').textContent(), "WASM");
  await cell.getByRole("button", { name: "+200 steps" }).click();
  await settle(cell);
  assert.equal(await readMetric(cell, "step"), 200);
  const worker = await findWorker(page, /\/worker-/);
  await worker.evaluate("for (const { memory } of held) new Uint8Array(memory.buffer).fill(255)");
  await cell.getByRole("button", { name: "+200 steps" }).click();
  await waitForMetric(cell, "step", (value) => value === 400);
  await settle(cell);
  assert.match(
    (await cell.locator(".live-word").textContent()) ?? "",
    /broke off \(.+\)\. It goes on with CPU/,
  );
  assert.equal(await cell.locator('[data-metric="backend"]').textContent(), "CPU");
  assert.ok(((await readMetric(cell, "validation-accuracy")) ?? 0) > 0.9);
  assert.equal(await cell.getAttribute("data-state"), "ready");
  assert.deepEqual(problems, []);
});

test("a WebGL context that is lost leaves the pictures to WASM, with a word", async () => {
  await using opened = await openHeld("data-augmentation", "augment-grid");
  const { page, cell } = opened;
  await cell.getByRole("radio", { name: "WebGL" }).check({ force: true });
  await settle(cell);
  const status = cell.locator(".demo-status");
  const said = (await status.textContent()) ?? "";
  if (/WebGL: (?:not in this browser|did not start)/.test(said)) return;
  const worker = await findWorker(page, /\/varier-worker-/);
  await worker.evaluate('for (const gl of held) gl.getExtension?.("WEBGL_lose_context")?.loseContext()');
  await cell.getByRole("button", { name: "New variants" }).click();
  await status.filter({ hasText: "WebGL: the graphics card was lost, so WASM goes on." }).waitFor();
  assert.ok(await cell.getByRole("radio", { name: "WASM" }).isChecked());
});

/** Says to the page that its tab was hidden, or is seen again. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

/** Whether the figure changes within some frames. */
const isMoving = (cell: Locator, name: string) =>
  cell.locator(`[data-metric="${name}"]`).evaluate(async (output) => {
    const first = output.textContent;
    for (let frame = 0; frame < 40; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return output.textContent !== first;
  });

test("a training waits while the tab is hidden or it is out of sight, and goes on from where it was", async () => {
  await using opened = await openPage(browser, `${site.url}posts/gradient-descent/`, {
    viewport: { width: 900, height: 800 },
  });
  const { page, problems } = opened;
  const cell = page.locator('[data-live="train-classifier"]');
  await startCell(cell);
  await settle(cell);
  await cell.getByRole("radio", { name: "Convolutional" }).check({ force: true });
  await settle(cell);
  await cell.getByRole("button", { name: "Run", exact: true }).click();
  let before = await waitForMetric(cell, "step", (value) => value > 0);
  const looks = [
    { away: () => hide(page, true), back: () => hide(page, false) },
    {
      // Nearer than a screen: farther away it is disposed.
      away: () => cell.evaluate((figure) => scrollBy(0, figure.getBoundingClientRect().bottom + 300)),
      back: () => cell.evaluate((figure) => figure.scrollIntoView()),
    },
  ];
  for (const { away, back } of looks) {
    await away();
    // What was under way is answered before it waits.
    while (await isMoving(cell, "step"));
    const paused = (await readMetric(cell, "step")) ?? Number.NaN;
    assert.ok(paused >= before);
    assert.equal(await cell.getByRole("button", { name: "Pause" }).count(), 1);
    await back();
    before = await waitForMetric(cell, "step", (value) => value > paused);
  }
  await cell.getByRole("button", { name: "Pause" }).click();
  assert.deepEqual(problems, []);
});

test("where the reader saves data, a cell that brings a library waits for a press, and others do not", async () => {
  await using opened = await openPage(browser, `${site.url}404.html`);
  const { page, problems, requests } = opened;
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setDataSaverOverride", { dataSaverEnabled: true });
  await page.goto(`${site.url}posts/write-a-live-post/`);
  // A press on the last of them runs what it reads too.
  const heavy = page.locator("figure.live:has(> .live-run)").last();
  await heavy.scrollIntoViewIfNeeded();
  assert.equal(await heavy.locator(".live-chip").textContent(), "Waits, to save data");
  assert.equal(await heavy.getAttribute("data-state"), "waiting");
  assert.deepEqual(
    requests.filter((address) => /\/src\.[\w-]+\.js$/.test(address)),
    [],
  );
  await heavy.getByRole("button", { name: "Run", exact: true }).click();
  await heavy.and(page.locator('[data-state="ready"]')).waitFor();
  assert.deepEqual(problems, []);
});
