import assert from "node:assert/strict";
import { test } from "node:test";
import { toSafeStyle } from "../../../src/post/html/style.ts";

const cases: readonly (readonly [style: string, safe: string | undefined])[] = [
  ["color: red; text-align:right", "color: red; text-align: right"],
  [
    "background-color: rgba(1, 2, 3, .5); border: 1px solid #ccc",
    "background-color: rgba(1, 2, 3, .5); border: 1px solid #ccc",
  ],
  ["width: 50%; max-width: 10em; font-weight: bold", "width: 50%; max-width: 10em; font-weight: bold"],
  ["COLOR: Red", "color: Red"],
  ["position: fixed; top: 0; z-index: 9; display: none; float: left", undefined],
  ["background: url(javascript:alert(1))", undefined],
  ["background: url('//x.example/a.png')", undefined],
  ["width: expression(alert(1))", undefined],
  ["color: red\\65 xpression(1)", undefined],
  ["color: var(--x); width: calc(1px + 1px)", undefined],
  ["behavior: url(a.htc); -moz-binding: url(a)", undefined],
  ["margin: -99em; padding: 0 -1px", undefined],
  ["width: 99999px; height: 1e5px; color: red", "color: red"],
  ["font-size: 9999px; font-size: 900%; line-height: 1.5", "line-height: 1.5"],
  [
    "font-size: 150%; border: 1px solid #123456; width: 900px",
    "font-size: 150%; border: 1px solid #123456; width: 900px",
  ],
  ["border: 9999px solid red; padding: 300em", undefined],
  ["margin: 0 auto", "margin: 0 auto"],
  ["color: red; } body { color: blue", "color: red"],
  ["not a style", undefined],
  ["", undefined],
];

for (const [style, safe] of cases) {
  test(`style: ${JSON.stringify(style)}`, () => {
    assert.equal(toSafeStyle(style), safe);
  });
}
