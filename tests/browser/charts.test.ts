/** Charts stored as data: drawn by their libraries when they come into view, without `eval` and without another host. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { createPost } from "../harness/notebook.ts";
import { payloads } from "../harness/payloads.ts";
import { toText } from "../harness/poisoned.ts";
import { buildSite } from "../harness/site.ts";

const home = mkdtempSync(join(tmpdir(), "charts-"));
const folder = join(home, "dist");
let browser: Browser;
let site: ServedFolder;

before(async () => {
  const content = join(home, "notebooks");
  mkdirSync(content);
  cpSync("tests/cases/charts/notebook.ipynb", join(content, "charts.ipynb"));
  writeFileSync(join(content, "plain.ipynb"), createPost("Plain"));
  writeFileSync(join(content, "poisoned.ipynb"), toText({ cells: createPoisoned() }));
  await buildSite({ folder, content });
  site = await serveFolder({ folder });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Charts that can be drawn, with such a text wherever one is shown. */
function createPoisoned(): object[] {
  const chosen = payloads.filter((_, index) => index % 16 === 0);
  const specs = chosen.flatMap((text, index) => {
    const lite = {
      title: text,
      description: text,
      data: { values: [{ [text]: text, a: text, b: 1, link: `javascript:alert(1)//${text}` }] },
      mark: { type: "bar", tooltip: { content: "data" } },
      ...(index === 0
        ? { transform: [{ calculate: "constructor.constructor('alert(1)')()", as: "c" }] }
        : {}),
      encoding: {
        x: { field: "a", title: text },
        y: { field: "b", type: "quantitative" },
        href: { field: "link" },
        url: { value: text },
      },
    };
    const plotly = {
      data: [
        {
          y: [1],
          text: [text],
          name: text,
          hovertext: text,
          hoverinfo: "text",
          type: "bar",
          marker: { color: text },
        },
      ],
      layout: {
        title: { text },
        annotations: [{ text, x: 0, y: 1 }],
        xaxis: { title: { text } },
        showlegend: true,
      },
      config: { responsive: text },
    };
    return [{ "application/vnd.vegalite.v5+json": lite }, { "application/vnd.plotly.v1+json": plotly }];
  });
  return [...specs, ...createAsking()].map((data) => ({
    cell_type: "code",
    execution_count: 1,
    metadata: {},
    source: "chart",
    outputs: [{ output_type: "display_data", data, metadata: {} }],
  }));
}

/** Charts whose styles or controls would ask another host or run something. */
function createAsking(): object[] {
  const outside = "https://outside.example/";
  const styled = `<span style="fill:url(${outside}a.svg#a);cursor:url(${outside}a.png)">x</span>`;
  const control = { input: "image", src: "x", onerror: "alert(1)" };
  const focused = { input: "text", autofocus: "", onfocus: "alert(1)" };
  // Put together by an expression: nothing that reads the specification can see it.
  const composed = { signal: `'ur' + 'l(${outside}b.svg#a)'` };
  return [
    {
      "application/vnd.plotly.v1+json": {
        data: [{ y: [1], text: [styled], mode: "text", type: "scatter", texttemplate: `${styled}%{text}` }],
        layout: { title: { text: styled } },
      },
    },
    {
      "application/vnd.vega.v5+json": {
        $schema: "https://vega.github.io/schema/vega/v5.json",
        signals: [
          { name: "a", value: 1, bind: control },
          { name: "b", value: 1, bind: focused },
          { name: "c", value: 1, bind: { input: "text", element: "body" } },
        ],
        marks: [
          {
            type: "text",
            encode: { update: { text: { value: "y" }, fill: composed, stroke: composed, cursor: composed } },
          },
        ],
      },
    },
  ];
}

/** Scrolls every chart into view and waits until it is drawn or has failed; what became of each. */
async function drawAll(page: Page): Promise<string[]> {
  const states: string[] = [];
  for (const figure of await page.locator("figure[data-chart]").all()) {
    await figure.scrollIntoViewIfNeeded();
    const settled = figure.and(page.locator('[data-state="drawn"], [data-state="failed"]'));
    await settled.waitFor({ timeout: 120_000 });
    states.push((await figure.getAttribute("data-state")) ?? "");
  }
  return states;
}

test("each chart is drawn when it comes into view, and only then is its library asked for", async () => {
  await using opened = await openPage(browser, `${site.url}charts/`, {
    viewport: { width: 1000, height: 240 },
  });
  const { page, problems, requests } = opened;
  const asked = (name: RegExp) => requests.some((address) => name.test(address));
  const figures = page.locator("figure[data-chart]");
  assert.equal(await figures.count(), 5);
  assert.ok(!asked(/plotly/), "Plotly is asked for before its chart is near");
  const first = figures.first();
  await first.scrollIntoViewIfNeeded();
  await first.locator("svg.marks").waitFor({ timeout: 120_000 });
  assert.equal(await first.locator("img").count(), 0, "the picture gave way");
  assert.equal(await first.locator("figcaption").textContent(), "Letters, drawn");
  assert.equal(await first.locator(".chart-seat").getAttribute("aria-label"), "Letters, drawn");
  assert.ok(!asked(/plotly/));
  // The interpreter did the sum: twice 55 is more than a hundred.
  assert.match((await first.locator("svg.marks").textContent()) ?? "", /110/);
  assert.deepEqual(await drawAll(page), ["drawn", "drawn", "drawn", "drawn", "failed"]);
  assert.equal(await figures.nth(2).getByText("A line", { exact: true }).count(), 1);
  assert.ok(asked(/plotly-cartesian/) && asked(/plotly-strict/));
  assert.match((await figures.nth(4).textContent()) ?? "", /could not be drawn/);
  assert.equal(await page.getByText("and a page asks no other place for data").count(), 2);
  assert.deepEqual(problems, []);
});

test("no chart needs code made from text", async () => {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/unsafe-eval|Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.route("**/charts/", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "script-src 'self' 'unsafe-inline'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site.url}charts/`);
  assert.deepEqual(await drawAll(page), ["drawn", "drawn", "drawn", "drawn", "failed"]);
  assert.deepEqual(refused, []);
  await context.close();
});

test("texts made to run do not, also where a library draws them", async () => {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  const outside: string[] = [];
  const hits: string[] = [];
  await context.exposeFunction("caught", (where: string) => hits.push(where));
  await context.addInitScript("globalThis.alert = () => globalThis.caught(location.href);");
  await context.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${site.url}poisoned/`);
  const states = await drawAll(page);
  assert.ok(states.filter((state) => state === "drawn").length > states.length / 2, states.join(" "));
  const links = await page
    .locator("figure[data-chart] a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? a.getAttribute("xlink:href") ?? ""));
  assert.deepEqual(
    links.filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
    [],
  );
  assert.equal(await page.locator(":is(figure input, body > .vega-bind):not([type=text])").count(), 0);
  assert.deepEqual(hits, []);
  assert.deepEqual(outside, []);
  await context.close();
});

test("without scripts there are the pictures and the data", async () => {
  await using opened = await openPage(browser, `${site.url}charts/`, { javascript: false });
  const figures = opened.page.locator("figure[data-chart]");
  assert.equal(await figures.first().locator("img").count(), 1);
  assert.match((await figures.nth(1).textContent()) ?? "", /A Vega chart[\s\S]*datum\.y/);
});

test("pages without charts know nothing of them", () => {
  const plain = readFileSync(join(folder, "plain/index.html"), "utf8");
  assert.doesNotMatch(plain, /StoredCharts|data-chart/);
  assert.match(readFileSync(join(folder, "charts/index.html"), "utf8"), /StoredCharts/);
});
