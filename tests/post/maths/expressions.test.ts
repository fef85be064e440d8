import assert from "node:assert/strict";
import { test } from "node:test";
import { findMath, findSpans } from "../../../src/post/maths/find.ts";

/** Formulas in angle brackets, expressions in square ones. */
function find(source: string): string[] {
  return findSpans(source, true).map((span) =>
    span.kind === "formula" ? `<${span.tex}>` : `${span.isReadable ? "" : "!"}[${span.code}]`,
  );
}

test("expressions are found in a sentence, however many and whatever braces they hold", () => {
  assert.deepEqual(find("The rate is ${rate} and the loss ${loss.toFixed(2)}."), [
    "[rate]",
    "[loss.toFixed(2)]",
  ]);
  assert.deepEqual(find("(${a}/${b})${c}"), ["[a]", "[b]", "[c]"]);
  assert.deepEqual(find("${{a: 1}.a} ${`<${a}}>`} ${(() => { return '}' })()}"), [
    "[{a: 1}.a]",
    "[`<${a}}>`]",
    "[(() => { return '}' })()]",
  ]);
  assert.deepEqual(find("${rate as number} of ${total!}"), ["[rate as number]", "[total!]"]);
  assert.deepEqual(find("${a\n+ b}"), ["[a\n+ b]"]);
});

test("maths stays maths, also where it begins with a brace", () => {
  for (const formula of [
    "{\\bf x}",
    "{x}_i",
    "{}^2H",
    "{n}",
    "{n \\choose k} + 1",
    "{\\rm d}x ",
    "{O}(n^2)",
    "{\\tt a}: {b}",
    "x = {y}",
  ]) {
    assert.deepEqual(find(`We set $${formula}$ here`), [`<${formula}>`]);
    assert.deepEqual(find(`We set $$${formula}$$ here`), [`<${formula}>`]);
  }
  assert.deepEqual(find("$x$ is ${x}, ${x} and $y$"), ["<x>", "[x]", "[x]", "<y>"]);
  assert.deepEqual(find("${rate}, and ($x$)"), ["[rate]", "<x>"]);
  assert.deepEqual(find("$\\alpha$ ${a} $${\\bf b}$$"), ["<\\alpha>", "[a]", "<{\\bf b}>"]);
});

test("without live cells nothing changes", () => {
  for (const source of ["The rate is ${rate} and ${loss}.", "${x}$", "a ${b} c", "$${\\bf x}$$"]) {
    assert.deepEqual(
      findSpans(source, false).map(({ source }) => source),
      findMath(source).map(({ source }) => source),
    );
  }
});

test("amounts stay amounts, and what is escaped or code stays text", () => {
  assert.deepEqual(find("It costs $5, ${n} of them $${5 * n}."), ["[n]", "[5 * n]"]);
  assert.deepEqual(find("\\${a} and `${b}` and\n\n```\n${c}\n```\n\n${d}"), ["[d]"]);
  assert.deepEqual(find("${tex`y = ${rate} x`} and `${b}`"), ["[tex`y = ${rate} x`]"]);
});

test("what cannot be read is an expression all the same, and a brace that never closes is text", () => {
  assert.deepEqual(find("The rate is ${rate.} and ${loss}"), ["![rate.]", "[loss]"]);
  assert.deepEqual(find("The rate is ${rate.toFixed(} here"), ["![rate.toFixed(]"]);
  assert.deepEqual(find("Set ${HOME to\n\nyour home}"), []);
  assert.deepEqual(find("${a) + (b}"), ["![a) + (b]"]);
});
