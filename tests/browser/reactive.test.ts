/** Eight cells that read each other's names, and what happens when one of them changes, fails, or runs itself. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

/** A text as it would be stored, as high as the live one and never the same, so that a wait for the live one is one. */
const toStored = (text: string) => `<div class="output output-text"><pre tabindex="0">${text}</pre></div>`;
const count = (name: string) => `(globalThis.runs ??= {}).${name} = (globalThis.runs.${name} ?? 0) + 1;\n`;

/** `rate` → doubled → sum ← offset; shown are three of them; two more have nothing to do with it. */
const eight: readonly PageCell[] = [
  {
    id: "rate",
    stored: '<input type="range">',
    language: "typescript",
    source: `${count("rate")}const slider: HTMLInputElement = Object.assign(document.createElement("input"), {type: "range", min: "0", max: "2000", value: "1"});
const rate: number = view(slider);`,
  },
  { id: "offset", language: "typescript", source: `${count("offset")}const offset: number = 10;` },
  { id: "doubled", source: `${count("doubled")}const doubled = rate * 2;` },
  { id: "sum", source: `${count("sum")}const sum = doubled + offset;` },
  { id: "shows", stored: toStored("sum …"), source: `${count("shows")}display(\`sum \${sum}\`);` },
  { id: "later", source: `${count("later")}const later = Promise.resolve(offset + 1);` },
  { id: "reads", stored: toStored("later …"), source: `${count("reads")}display(\`later \${later}\`);` },
  {
    id: "ticks",
    stored: toStored("ticks"),
    source: `${count("ticks")}const ticks = (function* () { for (let i = 1; i <= 3; i++) yield i; })();
display("ticks");`,
  },
  { id: "ticked", stored: toStored("tick …"), source: `${count("ticked")}display(\`tick \${ticks}\`);` },
];

const failing: readonly PageCell[] = [
  {
    id: "level",
    source:
      'const knob = Object.assign(document.createElement("input"), {type: "number", value: "0"});\nconst level = view(knob);',
  },
  {
    id: "picky",
    source: 'if (level === 0) {\n  throw new Error("not zero");\n}\nconst root = Math.sqrt(level);',
  },
  { id: "needy", stored: "<p>stored</p>", source: 'display("root " + root)' },
  { id: "apart", source: "display(level)" },
  { id: "rejected", source: 'const absent = Promise.reject(new Error("gone"));\ndisplay("here");' },
  { id: "bereft", source: "display(absent)" },
  { id: "state", source: "const total = Mutable(0);\nconst add = () => { total.value += 1 };" },
  { id: "loop", source: "display(total);\nadd();" },
  { id: "pressed", run: "press", source: 'const weights = [1, 2];\ndisplay("trained");' },
  { id: "uses", source: "display(weights.length)" },
];

let together: LivePage;
let broken: LivePage;
let browser: Browser;

before(async () => {
  [together, broken, browser] = await Promise.all([
    servePage(eight, {}, "10px"),
    servePage(failing, {}, "10px"),
    launchBrowser(),
  ]);
});
after(() => Promise.all([browser.close(), together.close(), broken.close()]));

interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly problems: readonly string[];
}

async function open(served: LivePage): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 3000 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(served.url);
  return { page, problems, [Symbol.asyncDispose]: () => page.close() };
}

const says = (page: Page, id: string, text: string | RegExp) =>
  page.locator(`#${id} > .live-output`, { hasText: text }).waitFor({ timeout: 20_000 });
const chip = (page: Page, id: string) => page.locator(`#${id} > .live-chip`).textContent();
const runs = (page: Page) => page.evaluate(() => ({ ...Reflect.get(globalThis, "runs") }));

/** Sets the input of `rate` as a script would, many times if asked, and waits for the sum. */
async function setRate(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    async ([first, last]) => {
      const slider = document.querySelector<HTMLInputElement>("#rate input");
      for (let value = first; slider !== null && value <= last; value++) {
        slider.value = String(value);
        slider.dispatchEvent(new Event("input"));
        // Whoever drags a slider does not wait for every value either.
        if (value % 5 !== 0) continue;
        const wanted = `sum ${2 * value + 10}`;
        const reads = () => document.querySelector("#shows > .live-output")?.textContent?.trim();
        for (let frame = 0; reads() !== wanted; frame++) {
          if (frame > 300) throw new Error(`${reads()}, not ${wanted}`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
    },
    [from, to] as const,
  );
}

test("changing one input runs its dependents and nothing else, and nothing moves", async () => {
  await using opened = await open(together);
  const { page, problems } = opened;
  await says(page, "shows", "sum 12");
  await says(page, "reads", "later 11");
  await says(page, "ticked", "tick 3");
  const before = await runs(page);
  assert.deepEqual(
    { ...before, ticked: 0 },
    { rate: 1, offset: 1, doubled: 1, sum: 1, shows: 1, later: 1, reads: 1, ticks: 1, ticked: 0 },
  );
  await page.evaluate(() => {
    Reflect.set(globalThis, "shift", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await setRate(page, 5, 5);
  assert.deepEqual(await runs(page), { ...before, doubled: 2, sum: 2, shows: 2 });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, "shift")), 0);
  assert.deepEqual(problems, []);
});

test("a thousand edits of one input leave nodes and listeners level", async (t) => {
  await using opened = await open(together);
  const { page } = opened;
  await says(page, "shows", "sum 12");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const measure = async () => {
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>("#shows > .live-output")?.style.minHeight === "",
    );
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  await setRate(page, 1, 50);
  const before = await measure();
  await setRate(page, 51, 1050);
  const after = await measure();
  t.diagnostic(`heap: ${before["JSHeapUsedSize"]} → ${after["JSHeapUsedSize"]} bytes`);
  assert.ok(
    (after["Nodes"] ?? 0) < (before["Nodes"] ?? 0) + 10,
    `${before["Nodes"]} → ${after["Nodes"]} nodes`,
  );
  assert.equal(after["JSEventListeners"], before["JSEventListeners"]);
  assert.ok((after["JSHeapUsedSize"] ?? 0) < (before["JSHeapUsedSize"] ?? 0) + 300_000);
});

test("a failing cell says why, its dependents wait for it, the rest lives, and other inputs heal it", async () => {
  await using opened = await open(broken);
  const { page, problems } = opened;
  await page.waitForSelector("#picky[data-state=failed]");
  assert.equal(await page.locator("#picky .live-failure p").textContent(), "cell 2, line 3: not zero");
  await page.locator("#needy > .live-chip", { hasText: "Waits for cell 2" }).waitFor();
  assert.equal(await page.locator("#needy").getAttribute("data-state"), "waiting");
  await says(page, "needy", "stored");
  await says(page, "apart", "0");
  await page.locator("#level input").fill("9");
  await says(page, "needy", "root 3");
  await says(page, "apart", "9");
  assert.equal(await page.locator("#picky .live-failure").count(), 0);
  assert.equal(await chip(page, "needy"), "Live");
  await page.locator("#level input").fill("0");
  await page.waitForSelector("#picky[data-state=failed]");
  await page.locator("#needy > .live-chip", { hasText: "Waits for cell 2" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a name whose promise is rejected fails the cell that declares it", async () => {
  await using opened = await open(broken);
  await opened.page.waitForSelector("#rejected[data-state=failed]");
  assert.match(
    (await opened.page.locator("#rejected .live-failure p").textContent()) ?? "",
    /^cell 5, .*gone$/,
  );
  await opened.page.locator("#bereft > .live-chip", { hasText: "Waits for cell 5" }).waitFor();
  assert.deepEqual(opened.problems, []);
});

test("a cell that runs itself for ever is stopped and says so", async () => {
  await using opened = await open(broken);
  await opened.page.waitForSelector("#loop[data-state=failed]");
  assert.match(
    (await opened.page.locator("#loop .live-failure p").textContent()) ?? "",
    /^cell 8.*run itself again 100 times/,
  );
  const state = await opened.page.locator("#state").getAttribute("data-state");
  assert.equal(state, "ready");
});

test("a cell that reads one which must be pressed waits for the press", async () => {
  await using opened = await open(broken);
  const { page } = opened;
  await page.locator("#uses > .live-chip", { hasText: "Waits for cell 9" }).waitFor();
  assert.equal(await page.locator("#pressed").getAttribute("data-state"), "waiting");
  await page.locator("#pressed .live-run").click();
  await says(page, "uses", "2");
  await says(page, "pressed", "trained");
});
