/** What a page brings with it: a page without live cells nothing for them, a live post no TensorFlow until a cell asks. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { weighSite } from "../../scripts/weigh/pages.ts";
import { toWeightTable } from "../../scripts/weigh.ts";
import { findInScript, type ScriptReferences } from "../harness/crawl/script.ts";
import { openSite, type ServedSite } from "../harness/site.ts";

/** Sentences of TensorFlow.js that no minifier changes. */
const tensorFlow = /Tensor is disposed|Kernel '.{0,20}' not registered|The highest priority backend/;
/** What src/runtime, and nothing else, writes into a page. */
const runtime = /live-failure/;

/** Gzip, in bytes: what a page without live cells may bring, then what a live post may. */
const budget = { styles: 12_288, scripts: 2048, fonts: 61_440, atOnce: 6000, lesson: 220_000 };
/** Sheets of what few posts have, which come with it only; a live post that has it brings them besides its demos'. */
const besides = /\/(?:maths|ask|ansi|containers|notes)\./;

interface Page {
  readonly path: string;
  readonly styles: readonly string[];
  /** How many of them stand in the head, where everything waits for them. */
  readonly blocking: number;
  /** Sheets in a post's body that are as urgent as those in the head: what stands above them may wait for them then. */
  readonly urgent: readonly string[];
  readonly live: boolean;
  readonly scripts: readonly string[];
  /** Source of scripts that stand in the page. */
  readonly inline: string;
}

let site: ServedSite;
before(async () => {
  site = await openSite("root");
});
after(() => site.close());

function readPages(): Page[] {
  return globSync("**/*.html", { cwd: site.folder }).map((path) => {
    const scripts: string[] = [];
    const styles: string[] = [];
    let live = false;
    let inline = "";
    let blocking = 0;
    let isPost = false;
    const urgent: string[] = [];
    visit(
      fromHtml(readFileSync(join(site.folder, path), "utf8")),
      "element",
      ({ tagName, properties, children }) => {
        if (properties.dataLive !== undefined) live = true;
        if (tagName === "body") blocking = styles.length;
        if (tagName === "article") isPost = true;
        if (tagName === "link" && String(properties.rel) === "stylesheet")
          styles.push(String(properties.href).slice(1));
        if (tagName === "link" && isPost && properties.fetchPriority !== "low")
          urgent.push(String(properties.href));
        if (tagName !== "script" || properties.type === "application/ld+json") return;
        if (typeof properties.src === "string") scripts.push(properties.src.slice(1));
        else inline += children.map((child) => (child.type === "text" ? child.value : "")).join("");
      },
    );
    return { path, styles, blocking, urgent, live, scripts, inline };
  });
}

/** Modules that have been read, for the pages share most of them. */
const known = new Map<string, ScriptReferences>();

/** Text of every module that `start` brings with it: at once, or (`lazily`) ever. */
function readGraph(start: readonly string[], lazily: boolean): string {
  const texts = new Map<string, string>();
  const queue = [...start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (texts.has(next)) continue;
    const text = readFileSync(join(site.folder, next), "utf8");
    texts.set(next, text);
    const { references, statically } = known.get(next) ?? findInScript(text);
    known.set(next, { references, statically, problems: [] });
    for (const address of lazily ? references.map((reference) => reference.address) : statically) {
      if (!address.endsWith(".js")) continue;
      queue.push(address.startsWith("/") ? address.slice(1) : posix.join(dirname(next), address));
    }
  }
  return [...texts.values()].join("\n");
}

test("pages without live cells load neither TensorFlow nor the runtime of live cells", () => {
  const pages = readPages().filter(({ live }) => !live);
  assert.ok(pages.length > 2, `${pages.length} pages`);
  for (const { path, scripts, inline } of pages) {
    const brought = inline + readGraph(scripts, true);
    assert.doesNotMatch(brought, tensorFlow, path);
    assert.doesNotMatch(brought, runtime, path);
  }
});

test("live posts load the runtime at once, and TensorFlow only when a cell asks", () => {
  const pages = readPages().filter(({ live }) => live);
  assert.ok(pages.length >= 3, `${pages.length} live pages`);
  for (const { path, scripts, inline } of pages) {
    const brought = inline + readGraph(scripts, false);
    assert.match(brought, runtime, path);
    assert.doesNotMatch(brought, tensorFlow, path);
  }
  const all = pages.map(({ scripts }) => readGraph(scripts, true)).join("\n");
  assert.match(all, tensorFlow, "no page ever loads TensorFlow: the test looks for the wrong words");
});

test("every page keeps to its budget of styles, and waits for one sheet only", () => {
  for (const { path, styles, blocking, urgent, live } of readPages()) {
    const own = live ? styles.filter((name) => !besides.test(name)) : styles;
    const css = own.reduce((sum, name) => sum + toWeight(readFileSync(join(site.folder, name))), 0);
    assert.equal(blocking, 1, path);
    assert.deepEqual(urgent, [], path);
    assert.ok(css <= budget.styles, `${path}: ${css} bytes of CSS`);
  }
});

test("a page without live cells keeps to its budget of scripts and fonts", () => {
  const pages = readPages().filter(({ live, path }) => !live && path !== "404.html");
  for (const { path, scripts, inline } of pages) {
    const js = toWeight(Buffer.from(inline + readGraph(scripts, false)));
    assert.ok(js <= budget.scripts, `${path}: ${js} bytes of JavaScript`);
  }
  const fonts = globSync("_astro/text*.woff2", { cwd: site.folder });
  const weight = fonts.reduce((sum, name) => sum + readFileSync(join(site.folder, name)).length, 0);
  assert.ok(weight > 0 && weight <= budget.fonts, `${weight} bytes of fonts`);
});

test("a live post keeps to its budget before any cell is in view, and with all of them", (t) => {
  const pages = weighSite(site.folder).filter(({ live }) => live);
  t.diagnostic(`\n${toWeightTable(pages)}`);
  assert.ok(pages.length >= 3, `${pages.length} live pages`);
  for (const { path, atOnce, liveAtOnce, cells, worker } of pages) {
    // All scripts of the page, those of its questions and films too.
    assert.ok(liveAtOnce > 0 && atOnce <= budget.atOnce, `${path}: ${atOnce} bytes of JavaScript`);
    // A whole lesson: all its demos and libraries, and the training behind them.
    assert.ok(cells + worker <= budget.lesson, `${path}: ${cells + worker} bytes of JavaScript`);
  }
});

function toWeight(bytes: Buffer): number {
  return gzipSync(bytes).length;
}
