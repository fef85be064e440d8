/** Theorems and their kind: a framed part that says what it is. */
import { h } from "hastscript";
import { toName } from "../words.ts";
import { takeTitle } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";

const names =
  "theorem lemma proposition corollary conjecture definition example exercise solution proof remark algorithm axiom criterion property observation assumption".split(
    " ",
  );

export const proofs: DirectiveSpec = {
  names: names.flatMap((name) => [name, `prf:${name}`]),
  systems: ["myst"],
  becomes: "a framed part named for what it is",
  titled: true,
  dress(node, { name }, draft) {
    const word = name.replace(/^prf:/, "");
    const title = takeTitle(node, draft);
    const head = h("p", { className: ["card-title"] });
    head.children = [
      {
        type: "text",
        value: `${toName(word, draft.words)}${title === undefined ? "" : ": "}`,
      },
      ...(title ?? []),
    ];
    node.properties = { ...node.properties, className: ["card"] };
    node.children.unshift(head);
  },
};
