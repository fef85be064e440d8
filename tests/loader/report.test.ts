import assert from "node:assert/strict";
import { test } from "node:test";
import { toReport } from "../../src/loader/report.ts";
import { createMessage } from "../../src/messages/message.ts";

const file = "content/a.ipynb";
const picture = (cell: number, name = "among the outputs") =>
  createMessage("image-no-alt", { file, cell }, { name });

test("what is said of several cells is said once, with the cells and one advice", () => {
  const report = toReport([picture(4), picture(1), picture(4), picture(9)]);
  assert.match(report, /^ {2}warning {2}cells 1, 4 and 9, 4 times: The picture among the outputs/m);
  assert.equal(report.match(/Say what it shows/g)?.length, 1);
  assert.match(report, /0 errors and 4 warnings in 1 file\./);
});

test("a flood of warnings of one rule is cut short, and says so", () => {
  const report = toReport(Array.from({ length: 40 }, (_, at) => picture(at + 1, `p${at}.png`)));
  assert.equal(report.match(/^ {2}warning/gm)?.length, 5);
  assert.match(report, /… and 35 more like these; with --json all are listed\./);
  assert.match(report, /40 warnings in 1 file/);
});

test("the same words in many cells name the first of them", () => {
  const report = toReport(Array.from({ length: 40 }, (_, at) => picture(at + 1)));
  assert.match(report, /cells 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 28 more: /);
});

test("no error is left out, and rules come in the order of the notebook", () => {
  const bad = (cell: number) =>
    createMessage(
      "option-unknown",
      { file, cell, line: 1 },
      { name: `n${cell}`, suggestion: `Not n${cell}.` },
    );
  const report = toReport([...Array.from({ length: 12 }, (_, at) => bad(at + 2)), picture(1)]);
  assert.equal(report.match(/^ {2}error {2}cell \d+, line 1: /gm)?.length, 12);
  assert.equal(report.match(/Not n\d+\./g)?.length, 12);
  assert.ok(report.indexOf("image-no-alt") < report.indexOf("option-unknown"));
});
