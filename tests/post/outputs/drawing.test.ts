import assert from "node:assert/strict";
import { test } from "node:test";
import { toThemedColour } from "../../../src/post/outputs/drawing.ts";
import { code, compileWell, shown } from "../support.ts";

const render = async (svg: string, source = "%%javascript\n1") =>
  (await compileWell([code(source, shown({ "image/svg+xml": svg, "text/plain": "A line that falls." }))]))
    .html;

const line =
  '<path d="M0,0L9,9" stroke="#000" fill="white"/><path d="M0,0L9,9" stroke="steelblue" paint-order="stroke"/>';
const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48" viewBox="0 0 64 48"><style>a{}</style><g aria-label="line">${line}</g></svg>`;

test("a live cell's stored drawing stands in the page, in the page's own ink and paper, with one name", async () => {
  const html = await render(chart);
  assert.match(
    html,
    /<figure class="output output-image output-drawing" data-picture="\/_assets\/[0-9a-f]+\.svg"><svg/,
  );
  assert.match(
    html,
    /<svg width="64" height="48" viewBox="0 0 64 48" role="img" aria-label="A line that falls\.">/,
  );
  assert.match(html, /<g><path d="M0,0L9,9" stroke="currentColor" fill="var\(--surface, #fff\)"/);
  assert.match(html, /stroke="steelblue" paint-order="stroke"/);
  assert.doesNotMatch(html, /<style|aria-label="line"/);
});

test("beside it stands what the cell drew for a phone, by the same name, through the same door, and not searched twice", async () => {
  const narrow = chart.replaceAll("64", "32").replace("<g ", '<a href="javascript:alert(1)"></a><g ');
  const toStored = (drawing: unknown) =>
    compileWell([
      code(
        "%%javascript\n1",
        shown(
          { "image/svg+xml": chart, "text/plain": "A line that falls." },
          { atoll: { hash: "x", drawing } },
        ),
      ),
    ]);
  const { html } = await toStored(narrow.replace(/<a .*?<\/a>/, ""));
  assert.match(
    html,
    /<\/svg><svg width="32" height="48" viewBox="0 0 32 48" role="img" data-pagefind-ignore(?:="")? aria-label="A line that falls\.">/,
  );
  for (const odd of [narrow, "text", 3, "<p>no drawing</p>", undefined]) {
    assert.equal((await toStored(odd)).html.split("<svg").length, 2, String(odd));
  }
});

test("a drawing that the page would not keep whole, or that is no live cell's, is a picture", async () => {
  const clipped = chart.replace("<g ", '<clipPath id="c"><path d="M0,0"/></clipPath><g clip-path="url(#c)" ');
  for (const html of [await render(clipped), await render(chart, "plot()")]) {
    assert.match(html, /<img src="\/_assets\/[0-9a-f]+\.svg" width="64" height="48"/);
    assert.doesNotMatch(html, /<svg/);
  }
});

test("what runs, loads or covers does not get in with a drawing", async () => {
  for (const danger of [
    "<script>alert(1)</script>",
    '<path d="M0,0" onclick="alert(1)"/>',
    '<a href="javascript:alert(1)"><path d="M0,0"/></a>',
    '<image href="https://example.com/a.png"/>',
    '<foreignObject><iframe src="https://example.com"></iframe></foreignObject>',
    '<path d="M0,0" style="position: fixed; background: url(https://example.com/a.png)"/>',
    '<style>@import "https://example.com/a.css";</style>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<use href="#a"/>',
  ]) {
    const html = await render(chart.replace("</svg>", `${danger}</svg>`));
    assert.doesNotMatch(
      html,
      /alert|example\.com|onclick|position|<(?:use|animate|style|script|image)/,
      danger,
    );
  }
});

test("greys are ink on paper, colours stay", () => {
  assert.deepEqual(
    [
      "#000",
      "BLACK",
      "#ffffff",
      "rgb(255, 255, 255)",
      "gray",
      "#333",
      "red",
      "#f00",
      "none",
      "currentColor",
    ].map(toThemedColour),
    [
      "currentColor",
      "currentColor",
      "var(--surface, #fff)",
      "var(--surface, #fff)",
      "color-mix(in srgb, currentColor 50%, var(--surface, #fff))",
      "color-mix(in srgb, currentColor 80%, var(--surface, #fff))",
      "red",
      "#f00",
      "none",
      "currentColor",
    ],
  );
});
