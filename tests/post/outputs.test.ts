/** What each kind of output becomes, where the cases do not show it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { code, compile, shown } from "./support.ts";

async function render(data: object, metadata: object = {}): Promise<string> {
  const { post } = await compile([code("x", shown(data))], {}, metadata);
  return /<div class="outputs">\n([\s\S]*)\n<\/div>\n<\/div>/.exec(post?.html ?? "")?.[1] ?? "";
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

function withWidgets(models: Readonly<Record<string, readonly [string, object]>>): object {
  const state = Object.fromEntries(
    Object.entries(models).map(([id, [name, own]]) => [id, { model_name: name, state: own }]),
  );
  return { widgets: { "application/vnd.jupyter.widget-state+json": { state } } };
}

const view = (id: string) => ({
  "application/vnd.jupyter.widget-view+json": { model_id: id },
  "text/plain": "  0%|          | 0/5 [00:00<?, ?it/s]",
});

test("a widget with stored state shows its end, and never the frozen text beside it", async () => {
  const metadata = withWidgets({
    box: ["HBoxModel", { children: ["IPY_MODEL_left", "IPY_MODEL_bar", "IPY_MODEL_right"] }],
    left: ["HTMLModel", { value: "100%" }],
    bar: ["FloatProgressModel", { value: 5, min: 0, max: 5 }],
    right: ["HTMLModel", { value: "5/5 <b onclick=x>[00:07]</b>" }],
  });
  const html = await render(view("box"), metadata);
  assert.match(html, /<progress value="1" max="1" aria-label="100%"><\/progress>/);
  assert.match(html, /5\/5 <b>\[00:07\]<\/b>/);
  assert.doesNotMatch(html, /0\/5/);
});

test("a bar that never moved is no result", async () => {
  const metadata = withWidgets({
    box: ["HBoxModel", { children: ["IPY_MODEL_bar", "IPY_MODEL_right"] }],
    bar: ["FloatProgressModel", { value: 0, max: 5 }],
    right: ["HTMLModel", { value: "0/5 [00:07<?]" }],
  });
  assert.equal(await render(view("box"), metadata), "");
});

test("sliders, choices, texts and boxes have their last values", async () => {
  const metadata = withWidgets({
    all: [
      "VBoxModel",
      { children: ["IPY_MODEL_a", "IPY_MODEL_b", "IPY_MODEL_c", "IPY_MODEL_d", "IPY_MODEL_e"] },
    ],
    a: ["IntSliderModel", { value: 3, min: 0, max: 9, description: "n" }],
    b: ["DropdownModel", { index: 1, _options_labels: ["one", "two"], description: "which" }],
    c: ["TextModel", { value: "words", description: "say" }],
    d: ["CheckboxModel", { value: true, description: "on" }],
    e: ["ButtonModel", { description: "press" }],
  });
  const text = (await render(view("all"), metadata)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  assert.equal(text.trim(), "n 3 which two say words on yes");
});

test("widgets that name one another over and over end soon", async () => {
  const toName = (row: number, column: number) => `m${row}-${column}`;
  const toChildren = (row: number) => Array.from({ length: 12 }, (_, k) => `IPY_MODEL_${toName(row, k)}`);
  const models = Array.from({ length: 19 * 12 }, (_, at): [string, readonly [string, object]] => [
    toName(Math.floor(at / 12), at % 12),
    ["HBoxModel", { children: toChildren(Math.floor(at / 12) + 1) }],
  ]);
  assert.match(
    await render(view("m0-0"), withWidgets(Object.fromEntries(models))),
    /needs a running Jupyter/,
  );
});

test("a widget without state, of a stranger, or made of itself is a sentence", async () => {
  const loop = withWidgets({ a: ["VBoxModel", { children: ["IPY_MODEL_a"] }] });
  const stranger = withWidgets({ a: ["FigureModel", {}] });
  for (const metadata of [{}, loop, stranger, { widgets: 7 }]) {
    assert.match(await render(view("a"), metadata), /output-note.*needs a running Jupyter/);
  }
});

test("Colab keeps the models one level higher", async () => {
  const models = { a: { model_name: "LabelModel", state: { value: "Label" } } };
  const metadata = { widgets: { "application/vnd.jupyter.widget-state+json": models } };
  assert.match(await render(view("a"), metadata), /Label/);
});

test("charts wait to be drawn, over their picture or in a frame with their data", async () => {
  const chart = {
    "application/vnd.vegalite.v5+json": { mark: "bar", height: 100 },
    "text/plain": "<VegaLite>",
  };
  const framed = await render(chart);
  assert.match(
    framed,
    /^<figure class="output output-chart" data-chart="Vega-Lite" data-spec="\/_assets\/\w+\.json"/,
  );
  assert.match(framed, /--chart-height: 160px[\s\S]*<details>[\s\S]*"mark": "bar"/);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
  const over = await render({
    ...chart,
    "text/html": "<div></div><script>vega()</script>",
    "image/svg+xml": svg,
  });
  assert.match(over, /^<figure class="output output-image output-chart" data-chart="Vega-Lite"[^>]*><img /);
  assert.doesNotMatch(over, /button|details/);
  const titled = { data: [{ y: [1] }], layout: { title: { text: "Heights" } } };
  const plotly = await render({ "application/vnd.plotly.v1+json": titled });
  assert.match(plotly, /data-chart="Plotly"[^>]*aria-label="Heights"[^>]*--chart-height: 450px/);
  const stored = await render({ "application/vnd.vegalite.v4+json": JSON.stringify({ mark: "bar" }) });
  assert.match(stored, /data-chart="Vega-Lite"/, "JSON stored as text");
});

test("a chart that needs another place is not drawn, and says so", async () => {
  const refused: readonly [object, RegExp][] = [
    [
      { "application/vnd.vegalite.v5+json": { data: { url: "https://example.com/a.json" }, mark: "bar" } },
      /example\.com/,
    ],
    [
      { "application/vnd.vegalite.v5+json": { layer: [{ data: { url: "cars.json" } }], mark: "bar" } },
      /cars\.json/,
    ],
    [
      { "application/vnd.vega.v5+json": { data: [{ name: "a" }, { url: { signal: "x" } }] } },
      /data of another place/,
    ],
    [{ "application/vnd.plotly.v1+json": { data: [{ type: "choropleth" }] } }, /a map or data/],
    [
      {
        "application/vnd.plotly.v1+json": {
          data: [],
          layout: { images: [{ source: "//example.com/a.png" }] },
        },
      },
      /example\.com/,
    ],
    [{ "application/vnd.vega.v2+json": { marks: [] } }, /A Vega chart/],
  ];
  for (const [bundle, says] of refused) {
    const html = await render(bundle);
    assert.doesNotMatch(html, /data-chart/);
    assert.match(html, says);
  }
  const inside = { data: { values: [{ url: "https://example.com/" }] }, mark: "bar" };
  assert.match(
    await render({ "application/vnd.vegalite.v5+json": inside }),
    /data-chart/,
    "an address among the values",
  );
  const address = { "application/vnd.vega.v5+json": "https://example.com/chart.json", "text/plain": "words" };
  assert.match(await render(address), /output-text.*words/);
});

test("documents are downloaded, sound and film are played from files of the post", async () => {
  assert.match(
    await render({ "application/pdf": base64("%PDF-1.4 x") }),
    /<a href="\/_assets\/\w+\.pdf" download/,
  );
  assert.doesNotMatch(await render({ "application/pdf": base64("<script>"), "text/plain": "t" }), /\.pdf/);
  const audio = `<audio controls><source src="data:audio/wav;base64,${base64("RIFF")}" type="audio/wav"></audio>`;
  assert.match(
    await render({ "text/html": audio }),
    /<audio src="\/_assets\/\w+\.wav" controls preload="metadata">/,
  );
  assert.match(await render({ "text/html": '<video src="https://example.com/a.mp4">' }), /embed-link/);
});

test("a script gives way to the picture beside it, runs nothing by itself, and waits in a text file", async () => {
  const plot = '<div id="p"></div><script>draw("p")</script>';
  const html = await render({ "text/html": plot, "text/plain": "Figure({})" });
  assert.match(html, /<button type="button" hidden data-run-output="\/_assets\/\w+\.txt">/);
  assert.doesNotMatch(html, /script>|Figure/);
  assert.match(await render({ "text/html": plot, "text/plain": "3 rows" }), /3 rows[\s\S]*<button/);
  assert.match(await render({ "text/html": '<iframe srcdoc="<script>1</script>"></iframe>' }), /<button/);
  assert.match(
    await render({ "text/html": "<table><tr><td>1</table><script>x()</script>" }),
    /^(?!.*button).*<td>1/s,
  );
});

test("what makes a library ready is not seen, and later scripts run after it", async () => {
  const { post } = await compile([
    code("init()", shown({ "text/html": "<script>requirejs.config({});</script>" })),
    code("plot()", shown({ "text/html": "<div id=a></div><script>require(['x'], draw)</script>" })),
  ]);
  const html = post?.html ?? "";
  assert.equal(html.match(/class="outputs"/g)?.length, 1);
  assert.match(
    html,
    /data-run-output="\/_assets\/(\w+)\.txt" data-run-before="\/_assets\/(?!\1)\w+\.txt" data-needs-require/,
  );
});

test("tables: data become one, headers say what they head, a styled one keeps its colours", async () => {
  const data = { schema: { fields: [{ name: "a" }, { name: "b" }] }, data: [{ a: 1, b: null }] };
  assert.match(
    await render({ "application/vnd.dataresource+json": data }),
    /<th scope="col">a<\/th>[\s\S]*<td>1<\/td><td><\/td>/,
  );
  const styled =
    "<style>#T_1_row0_col0, #T_1_row1_col0 { background-color: #ff0000; color: #fff } td { color: red }</style>" +
    "<table id=T_1><thead><tr><th>&nbsp;<th>a<tbody><tr><th>0<td id=T_1_row0_col0>1<td>2</table>";
  const html = await render({ "text/html": styled });
  assert.match(html, /style="background-color: #ff0000; color: #fff"[^>]*>1</);
  assert.match(html, /<td>2</);
  assert.match(html, /<th scope="row">0/);
});

test("names of objects are not results; anything else is kept, in words or folded", async () => {
  assert.equal(await render({ "text/html": "", "text/plain": "<IPython.core.display.HTML object>" }), "");
  assert.equal(await render({ "text/plain": "<Figure size 432x288 with 0 Axes>" }), "");
  assert.match(await render({ "text/plain": "<my.Thing at 0x7f>" }), /my\.Thing/);
  assert.match(await render({ "application/vnd.fasta.fasta": ">SEQ\nACGT" }), /ACGT/);
  assert.match(await render({ "application/x+json": '{"a": [1]}' }), /<details>[\s\S]*"a": \[/);
  assert.match(await render({ "application/x+json": {}, "text/plain": "better" }), /output-text.*better/);
  assert.equal(await render({ "application/papermill.record/text/plain": "'x'" }), "");
  assert.match(await render({ "application/octet-stream": "AAAA" }), /cannot show it/);
});

test("elements as data go through the same door as HTML", async () => {
  const vdom = {
    tagName: "p",
    attributes: { onclick: "x", style: { color: "red", position: "fixed" } },
    children: ["a ", { tagName: "script", children: ["x"] }, { tagName: "b", children: "c" }],
  };
  assert.match(await render({ "application/vdom.v1+json": vdom }), /<p style="color: red">a <b>c<\/b><\/p>/);
});
