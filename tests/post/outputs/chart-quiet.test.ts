import assert from "node:assert/strict";
import { test } from "node:test";
import { toQuietSpec, toQuietText } from "../../../src/post/outputs/chart-quiet.ts";

test("a control of Vega's has the attributes of controls and no others, and stands in its chart", () => {
  const loud = {
    params: [
      { name: "a", bind: { input: "range", min: 0, max: 5, onfocus: "alert(1)", autofocus: "", style: "x" } },
      { name: "b", bind: { input: "image", src: "x", onerror: "alert(1)" } },
      { name: "c", bind: { element: "#main", event: "click" } },
      { name: "d", bind: { input: "text", element: "body" } },
      { name: "e", bind: { one: { input: "select", options: [1, 2], onclick: "alert(1)" } } },
      { name: "f", bind: "scales" },
      { name: "g", bind: { legend: "click" } },
    ],
    data: { values: [{ bind: { input: "image" } }] },
  };
  assert.deepEqual(toQuietSpec("Vega-Lite", loud), {
    params: [
      { name: "a", bind: { input: "range", min: 0, max: 5 } },
      { name: "b" },
      { name: "c" },
      { name: "d", bind: { input: "text" } },
      { name: "e", bind: { one: { input: "select", options: [1, 2] } } },
      { name: "f", bind: "scales" },
      { name: "g", bind: { legend: "click" } },
    ],
    data: { values: [{ bind: { input: "image" } }] },
  });
});

const texts: readonly (readonly [string, string])[] = [
  ["plain", "plain"],
  ["a<br>b <b>c</b>", "a<br>b <b>c</b>"],
  ['<span style="color:red;font-size:12px">x</span>', '<span style="color:red;font-size:12px">x</span>'],
  ['<span style="fill:url(//x.example/a)">x</span>', "<span >x</span>"],
  ["<a href='https://a.example' style='cursor:url(//x)'>x</a>", "<a href='https://a.example' >x</a>"],
  ['<span style="fill:u&#114;l(//x)">x</span>', "<span >x</span>"],
  ["<span style='x", "&lt;span style='x"],
  ["<span %{text}>x", "&lt;span %{text}>x"],
  ["1 < 2", "1 &lt; 2"],
];

for (const [text, quiet] of texts) {
  test(`label: ${text}`, () => {
    assert.equal(toQuietText(text), quiet);
  });
}
