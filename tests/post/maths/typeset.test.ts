import assert from "node:assert/strict";
import { test } from "node:test";
import { createTypesetter } from "../../../src/post/maths/typeset.ts";

const formula = (tex: string, display = false) => ({
  source: display ? `$$${tex}$$` : `$${tex}$`,
  tex,
  display,
});

test("a formula has HTML and MathML", () => {
  const { html, problem } = createTypesetter().typeset(formula("x^2"));
  assert.match(html, /^<span class="katex">/);
  assert.match(html, /<math [^>]*>.*<annotation encoding="application\/x-tex">x\^2</);
  assert.equal(problem, undefined);
});

test("what KaTeX rejects is shown as its source, escaped, with the reason and its line", () => {
  const { html, problem } = createTypesetter().typeset(formula("a\n\\nosuch{<b>}"));
  assert.equal(html, '<code class="math-error">$a\n\\nosuch{&lt;b&gt;}$</code>');
  assert.match(problem?.reason ?? "", /^Undefined control sequence: \\nosuch/);
  assert.equal(problem?.line, 1);
});

test("nothing of a formula may load, link or style", () => {
  for (const tex of [
    "\\href{javascript:alert(1)}{x}",
    "\\includegraphics{https://x.example/a.png}",
    "\\htmlStyle{color:red}{x}",
  ]) {
    const { html } = createTypesetter().typeset(formula(tex));
    assert.doesNotMatch(html, /<a |<img|href=|color:red"/);
  }
});

test("what MathJax takes is rewritten for KaTeX", () => {
  const accepted = [
    "\\mbox{speed}",
    "\\begin{align*}x &= 1\\end{align*}",
    "\\begin{eqnarray}x & = & y \\\\ z & \\le & w\\end{eqnarray}",
    "a_\\max + b_\\vec{v} + c^\\hat x",
    "\\label{eq:a} x",
    "\\newcommand{\\R}{\\mathbb{R}} \\R",
    "\\DeclareMathOperator{\\argmax}{arg\\,max} \\argmax",
  ];
  for (const tex of accepted) assert.equal(createTypesetter().typeset(formula(tex)).problem, undefined, tex);
});

test("a macro defined in one formula is known in those after it, and in no other post", () => {
  const post = createTypesetter();
  assert.equal(post.typeset(formula("\\newcommand{\\half}{\\tfrac12}")).problem, undefined);
  assert.equal(post.typeset(formula("\\half")).problem, undefined);
  assert.notEqual(createTypesetter().typeset(formula("\\half")).problem, undefined);
});

test("references carry the number that the equation shows", () => {
  const post = createTypesetter();
  post.add(formula("\\begin{equation}a \\label{one}\\end{equation}", true));
  post.add(formula("\\begin{align*}b\\end{align*}", true));
  post.add(
    formula(
      "\\begin{align}c \\\\ d \\nonumber \\\\ e \\label{three} \\\\ f \\tag{T}\\label{tag}\\end{align}",
      true,
    ),
  );
  const read = (label: string) =>
    post.typeset({ source: `\\eqref{${label}}`, tex: `\\eqref{${label}}`, display: false });
  assert.match(read("one").html, /\\text\{\(1\)\}/);
  assert.match(read("three").html, /\\text\{\(3\)\}/);
  assert.match(read("tag").html, /\\text\{\(T\)\}/);
  assert.equal(read("none").html, "\\eqref{none}");
});
