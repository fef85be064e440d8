import assert from "node:assert/strict";
import { test } from "node:test";
import type { ElementContent } from "hast";
import katex from "katex";
import { bindFormulas } from "../../../src/post/maths/bind.ts";

/** A sentence with formulas between dollars; what is bound comes back between brackets. */
function bind(sentence: string): string {
  const nodes = sentence
    .split("$")
    .map(
      (part, index): ElementContent =>
        index % 2 === 0 ? { type: "text", value: part } : { type: "raw", value: katex.renderToString(part) },
    );
  return bindFormulas(nodes).map(toWords).join("");
}

function toWords(node: ElementContent): string {
  if (node.type === "element") return `[${node.children.map(toWords).join("")}]`;
  if (node.type === "raw") return `$${/<annotation[^>]*>(.*?)<\/annotation>/s.exec(node.value)?.[1]}$`;
  return node.type === "text" ? node.value : "";
}

test("a short formula holds on to the punctuation that touches it, and to nothing else", () => {
  assert.equal(bind("between $-1$ and $1$, the ball"), "between $-1$ and [$1$,] the ball");
  assert.equal(bind("it falls ($\\eta$) to “$x$”."), "it falls [($\\eta$)] to [“$x$”.]");
  assert.equal(bind("the $n$-th of the $x$s; $a$’s end"), "the [$n$-th] of the [$x$s;] [$a$’s] end");
  assert.equal(bind("$a$,$b$"), "[$a$,]$b$");
  assert.equal(bind("在$x$，$y$。"), "在[$x$，][$y$。]");
  assert.equal(bind("$x$ alone, and $n$-dimensional"), "$x$ alone, and $n$-dimensional");
  assert.equal(bind("now $x$是一个很长的句子"), "now $x$是一个很长的句子");
});

test("a long formula and one on a line of its own may be broken as before", () => {
  const long = "a + b + c + d + e + f + g + h + i";
  assert.equal(bind(`so $${long}$, then`), `so $${long}$, then`);
  const display: ElementContent = { type: "raw", value: katex.renderToString("x", { displayMode: true }) };
  assert.deepEqual(bindFormulas([display, { type: "text", value: "." }]), [
    display,
    { type: "text", value: "." },
  ]);
});

test("a formula that is a link is bound as one that is none, and a block that holds one is not", () => {
  const bindIn = (tagName: string) => {
    const children: ElementContent[] = [{ type: "raw", value: katex.renderToString("(1)") }];
    const element: ElementContent = { type: "element", tagName, properties: {}, children };
    return bindFormulas([element, { type: "text", value: ". So" }])
      .map(toWords)
      .join("");
  };
  assert.equal(bindIn("a"), "[[$(1)$].] So");
  assert.equal(bindIn("strong"), "[[$(1)$].] So");
  assert.equal(bindIn("div"), "[$(1)$]. So");
});
