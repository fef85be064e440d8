import assert from "node:assert/strict";
import { test } from "node:test";
import { replaceCommand } from "../../../src/post/maths/groups.ts";
import { createTypesetter } from "../../../src/post/maths/typeset.ts";

function problemOf(tex: string, display: boolean): string | undefined {
  const typesetter = createTypesetter();
  const formula = { source: `$${tex}$`, tex, display };
  typesetter.add(formula);
  return typesetter.typeset(formula).problem?.reason;
}

const accepted = String.raw`
\mbox{if } x
a \hfill b
\begin{multline}a\\b\end{multline}
\begin{multline*}a\\b\end{multline*}
\begin{flalign}a&=b\end{flalign}
\begin{eqnarray}a&=&b\\c&=&d\end{eqnarray}
\require{cancel}\cancel{x}
\root 3 \of x
\matrix{a & b \cr c & \frac{1}{d}}
\pmatrix{a & b \\ c & d}
\cases{a & b \cr c & d}
\eqalign{a &= b \cr c &= d}
\buildrel a \over b
\unicode{x263a}
\mathds{1}
\ensuremath{x^{2}}
\style{color:red}{x^{2}} \class{a}{x} \cssId{a}{x} \bbox[red]{x}
\text{a_b and $x_1$}
\begin{subequations}\begin{align}a\end{align}\end{subequations}
\DeclareMathOperator*\argmin{arg\,min}\argmin_x
\newcommand{\x}[2][a]{#1#2}\x{b}
x_\vec a + x^\sqrt{2} + \mathbf x_\boldsymbol\theta + x_\max + \hat\mathbf{x}
a \tag{1}
\begin{align}a \tag{1}\\ b\end{align}
\ce{H2O}
\mspace{5mu} \raise{2pt}{x} \textdegree
`
  .trim()
  .split("\n");

test("what MathJax sets is set, in a line and on its own", () => {
  for (const tex of accepted) {
    for (const display of [true, false]) assert.equal(problemOf(tex, display), undefined, tex);
  }
});

test("an author's mistake stays one", () => {
  for (const tex of ["\\frac{1}{2", "x__y", "\\nothing", "\\left( x"]) assert.ok(problemOf(tex, true), tex);
});

test("arguments are found by their braces", () => {
  const swap = (tex: string) => replaceCommand(tex, "two", 2, (a, b) => `<${b}|${a}>`);
  assert.equal(swap("x \\two{a{b}}{c\\}} y"), "x <c\\}|a{b}> y");
  assert.equal(swap("\\two{a} b"), "\\two{a} b");
  assert.equal(swap("\\twofold{a}{b}"), "\\twofold{a}{b}");
  assert.equal(swap("\\two{a"), "\\two{a");
});
