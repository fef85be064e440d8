/** A folder of live posts, built without and with one more: what each brings, that the new one costs the others nothing, and that nothing leaks. */
import assert from "node:assert/strict";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { serveFolder } from "../../scripts/serve.ts";
import { type PageWeight, weighSite } from "../../scripts/weigh/pages.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { createFolder, createPost } from "../harness/notebook.ts";
import { buildSite } from "../harness/site.ts";

const live = (language: string, label: string, source: string) =>
  ({ kind: "code", source: `%%${language}\n//| label: ${label}\n${source}` }) as const;

const training = `const xs = tf.tensor2d([[0], [1], [2], [3]]);
const ys = tf.tensor2d([[1], [3], [5], [7]]);
const slope: tf.Variable = tf.variable(tf.scalar(0));
const start: tf.Variable = tf.variable(tf.scalar(0));
const optimizer = tf.train.sgd(0.05);
for (let i = 0; i < 200; i++) optimizer.minimize(() => tf.losses.meanSquaredError(ys, xs.mul(slope).add(start)));
display(\`slope \${slope.dataSync()[0]?.toFixed(1)}\`);`;

const input = 'Object.assign(document.createElement("input"), {type: "range", min: 0, max: 5000, value: 1})';
const tensors = `const pair = tf.tensor1d([rate, rate]);
invalidation.then(() => pair.dispose());
globalThis.countTensors = () => tf.memory().numTensors;
display("sum " + tf.tidy(() => pair.sum().dataSync()[0]));`;

const posts = {
  "edits.ipynb": createPost("Edits", [
    live("javascript", "rate", `const rate = view(${input});`),
    live("javascript", "tensors", tensors),
  ]),
  "plot.ipynb": createPost("Plot", [
    live("javascript", "chart", "Plot.plot({marks: [Plot.dot([[1, 2], [3, 4]]), Plot.lineY([1, 2])]})"),
  ]),
  "map.ipynb": createPost("Map", [
    live("javascript", "map", 'Plot.plot({projection: "equal-earth", marks: [Plot.dot([[10, 50]])]})'),
  ]),
  "train.ipynb": createPost("Train", [live("typescript", "train", training)]),
  "apart.ipynb": createPost("Apart", [
    live("javascript", "one", "const one = 1;"),
    live("javascript", "two", 'display(html({raw: ["<b>", "</b>"]}, one))'),
  ]),
  "apart-too.ipynb": createPost("Apart too", [
    live("javascript", "one", "const other = 2;"),
    live("javascript", "two", 'display(html({raw: ["<b>", "</b>"]}, other))'),
  ]),
};
/**
 * One more, which uses what others use, and a module of its own. As among a thousand posts, no library or part of one is new:
 * libraries are shared by all posts, so that a reader loads each once, and a shared file holds what all of them use.
 */
const another = createPost("The thousandth", [
  live("javascript", "chart", 'import {mark} from "./mark.js";\nPlot.plot({marks: [Plot.dot([mark])]})'),
  live("typescript", "tensor", "const n: number = mark.length;\ndisplay(html({raw: ['<i>', '</i>']}, n))"),
]);

const folder = createFolder(posts);
const few = resolve("dist.test-few");
const more = resolve("dist.test-more");

before(async () => {
  await buildSite({ folder: few, content: folder.path });
  writeFileSync(join(folder.path, "thousandth.ipynb"), another);
  writeFileSync(join(folder.path, "mark.js"), "export const mark = [5, 6];\n");
  await buildSite({ folder: more, content: folder.path });
});
after(() => {
  folder[Symbol.dispose]();
  for (const built of [few, more]) rmSync(built, { recursive: true, force: true });
});

const weigh = (): ReadonlyMap<string, PageWeight> =>
  new Map(weighSite(few).map((page) => [page.path.replace("/index.html", ""), page]));

test("a chart costs no more than 90 KB, a training no more than 130, and a post without either next to nothing", (t) => {
  const pages = weigh();
  const cells = (name: string) => pages.get(name)?.cells ?? assert.fail(name);
  t.diagnostic(`chart ${cells("plot")}, map ${cells("map")}, training ${cells("train")} bytes`);
  assert.ok(cells("plot") > 50_000 && cells("plot") <= 90 * 1024, `${cells("plot")} bytes`);
  assert.ok(cells("train") > 50_000 && cells("train") <= 130 * 1024, `${cells("train")} bytes`);
  assert.ok(cells("apart") <= 18 * 1024);
  assert.ok(cells("map") > cells("plot") + 4000, "the projections come with every chart");
});

test("one more live post changes no byte of another's page or modules", () => {
  for (const name of Object.keys(posts).map((file) => file.replace(".ipynb", ""))) {
    const page = readFileSync(join(few, name, "index.html"), "utf8");
    assert.equal(readFileSync(join(more, name, "index.html"), "utf8"), page, name);
  }
  // Names carry digests of their content: a module that has changed would be gone under its old one.
  const scripts = globSync("_astro/*.js", { cwd: few });
  assert.ok(scripts.length > 10);
  for (const script of scripts) {
    assert.equal(readFileSync(join(more, script), "utf8"), readFileSync(join(few, script), "utf8"), script);
  }
});

test("the chart, the map and the training run as they are bundled", async () => {
  const served = await serveFolder({ folder: few });
  const browser = await launchBrowser();
  try {
    for (const [name, wanted] of [
      ["plot", ".live-output circle"],
      ["map", ".live-output circle"],
      ["train", ".live-output:has-text('slope 2.0')"],
    ]) {
      await using opened = await openPage(browser, `${served.url}${name}/`);
      await opened.page.locator(`[data-live][data-state=ready] > ${wanted}`).first().waitFor();
      assert.deepEqual(opened.problems, []);
    }
  } finally {
    await browser.close();
    await served.close();
  }
});

/** Moves the slider of `edits` through the values, waiting for every tenth sum, and answers what is left of it all. */
async function moveSlider(page: Page, from: number, to: number) {
  await page.evaluate(
    async ([first, last]) => {
      const slider = document.querySelector<HTMLInputElement>("#rate input");
      for (let value = first; slider !== null && value <= last; value++) {
        slider.value = String(value);
        slider.dispatchEvent(new Event("input"));
        if (value % 10 !== 0) continue;
        const reads = () => document.querySelector("#tensors > .live-output")?.textContent?.trim();
        for (let frame = 0; reads() !== `sum ${2 * value}`; frame++) {
          if (frame > 600) throw new Error(`${reads()}, not sum ${2 * value}`);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }
    },
    [from, to] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? assert.fail(name);
  await session.detach();
  const held: unknown = await page.evaluate("countTensors()");
  return { tensors: held, listeners: count("JSEventListeners"), heap: count("JSHeapUsedSize") };
}

test("a thousand edits of an input leave tensors, listeners and heap at their level", async (t) => {
  const served = await serveFolder({ folder: few });
  const browser = await launchBrowser();
  try {
    await using opened = await openPage(browser, `${served.url}edits/`);
    await opened.page.locator("#tensors > .live-output", { hasText: "sum 2" }).waitFor();
    const before = await moveSlider(opened.page, 1, 100);
    const then = await moveSlider(opened.page, 101, 1100);
    t.diagnostic(`${JSON.stringify(before)} → ${JSON.stringify(then)}`);
    assert.equal(then.tensors, before.tensors);
    assert.equal(then.listeners, before.listeners);
    assert.ok(then.heap < before.heap + 500_000, `${before.heap} → ${then.heap} bytes`);
    assert.deepEqual(opened.problems, []);
  } finally {
    await browser.close();
    await served.close();
  }
});
