import assert from "node:assert/strict";
import { test } from "node:test";
import { createMessage } from "../../src/messages/message.ts";
import { findNearest } from "../../src/messages/nearest.ts";
import { type Rule, rules } from "../../src/messages/rules.ts";

test("a message takes severity and words from its rule and the details", () => {
  const message = createMessage("notebook-not-json", { file: "a.ipynb", line: 3 }, { reason: "it ends" });
  assert.equal(message.severity, "error");
  assert.equal(message.text, "The file is not JSON: it ends.");
  assert.deepEqual(message.place, { file: "a.ipynb", line: 3 });
});

test("details are put in as they are, also with dollar signs and braces", () => {
  const message = createMessage("notebook-not-json", { file: "a" }, { reason: "$& {file}" });
  assert.equal(message.text, "The file is not JSON: $& {file}.");
});

test("every rule has an id of the common form and two sentences", () => {
  for (const [id, { text, hint }] of Object.entries<Rule>(rules)) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)+$/);
    assert.match(text, /^(?:[A-Z{]).*[.:?}]$/, `${id}: ${text}`);
    assert.match(hint, /\S/, id);
  }
});

test("the nearest name, if it is near", () => {
  const known = ["echo", "label", "fig-cap", "fig-alt"];
  assert.equal(findNearest("ehco", known), "echo");
  assert.equal(findNearest("fig-capp", known), "fig-cap");
  assert.equal(findNearest("lable", known), "label");
  assert.equal(findNearest("frobnicate", known), undefined);
  assert.equal(findNearest("ec", known), undefined);
});
