import assert from "node:assert/strict";
import { test } from "node:test";
import { isHeavy } from "../../src/live/heavy.ts";
import { compile } from "./cells.ts";

test("a cell is heavy that brings a library, a demo or a module of its notebook; one that has its own code alone, or htl, is not", () => {
  for (const source of [
    "Plot.plot({marks: []})",
    "tf.scalar(1)",
    "tex`x`",
    'import {ball} from "#demos/ball";\nball()',
    'import {a} from "./darts.ts";\na',
    'import "d3";',
  ]) {
    assert.ok(isHeavy(compile(source)), source);
  }
  for (const source of ["const a = 1;", "html`<b>text</b>`", "display(svg`<g/>`)", "new Date(now)"]) {
    assert.ok(!isHeavy(compile(source)), source);
  }
});
