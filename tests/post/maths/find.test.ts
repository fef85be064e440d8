import assert from "node:assert/strict";
import { test } from "node:test";
import { findMath } from "../../../src/post/maths/find.ts";

/** What is found, displayed formulas marked with a `D`. */
function find(source: string): string[] {
  return findMath(source).map(({ tex, display }) => (display ? `D${tex}` : tex));
}

const cases: readonly (readonly [what: string, source: string, found: readonly string[]])[] = [
  ["inline, with spaces and letters around", "a $x_1*y_1$ b $ x $ $k$th", ["x_1*y_1", " x ", "k"]],
  ["displayed, on a line and over lines", "$$a$$ b $$\nc\n$$", ["Da", "D\nc\n"]],
  ["double backslashes", "\\\\(a\\\\) \\\\[b\\\\]", ["a", "Db"]],
  ["single backslashes are Markdown's", "\\(a\\) \\[b\\]", []],
  [
    "an environment without dollars",
    "\\begin{align*}a\\\\b\\end{align*}",
    ["D\\begin{align*}a\\\\b\\end{align*}"],
  ],
  [
    "an environment in one of its own name",
    "\\begin{array}{l}\\begin{array}{l}a\\end{array}\\end{array}",
    ["D\\begin{array}{l}\\begin{array}{l}a\\end{array}\\end{array}"],
  ],
  ["an escaped dollar", "\\$5 and $a$, \\$6", ["a"]],
  ["dollars inside braces", "$\\text{a $b$ c}$", ["\\text{a $b$ c}"]],
  ["braces that never balance end at the first dollar", "$\\frac{1$ and $a$", ["\\frac{1", "a"]],
  ["a paragraph's end", "$a\n\nb$", []],
  ["a line's end", "$a\nb$", ["a\nb"]],
  ["two formulas that touch", "$a$$b$", ["a", "b"]],
  ["nothing between", "$$$$ and $ $", []],
  ["nothing between, and then something", "$$ $$\nwords\n$$ $$ and $a$", ["a"]],
  ["nothing between dollars, as often as they come", "$ $ \\ Tanh (x) $ $ and $a$", ["a"]],
  ["a dollar behind two backslashes", "\\\\$Escape \\\\$all, $a$", ["a"]],
  ["code spans", "`$a$` ``$b` $`` $c$", ["c"]],
  ["a span of code stops a formula", "$a `b` c$", []],
  ["fences", "```\n$a$\n```\n~~~ x\n$b$\n~~~\n> ```\n> $c$\n> ```\n- ```\n  $d$\n  ```\n$e$", ["e"]],
  ["a fence in a longer fence", "````\n```\n$a$\n````\n$b$", ["b"]],
  ["an open fence", "```\n$a$", []],
  ["money", "It costs $5 and $10, from $5-$10 or $1,000.50 to $2k.", []],
  ["money, then maths", "$5,000 or less, and then $x$", ["x"]],
  ["money in words", "$1 million to $2 million, and \\$3 with $y$", ["y"]],
  ["money in a table", "| $5 | $6 |", []],
  [
    "numbers that are maths",
    "$10$, $2x + 1$, $10^5$ and $3 \\times 4$",
    ["10", "2x + 1", "10^5", "3 \\times 4"],
  ],
  ["a bar in a table", "| $P(V|I)$ | $a|b$ |", ["P(V|I)", "a|b"]],
  ["the marks of a quote", "> $$\n> a\n> b\n> $$", ["D\na\nb\n"]],
  ["references", "see \\eqref{eq:x} and \\ref{y}", ["\\eqref{eq:x}", "\\ref{y}"]],
];

for (const [what, source, found] of cases) {
  test(`maths: ${what}`, () => {
    assert.deepEqual(find(source), found);
  });
}

test("maths: offsets are those of the source", () => {
  const source = "a $x$ b";
  const [span] = findMath(source);
  assert.equal(source.slice(span?.start, span?.end), span?.source);
});
