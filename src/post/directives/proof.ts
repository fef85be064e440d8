/** Theorems and their kind: a framed part that says what it is. */
import { h } from "hastscript";
import { toName } from "../../words/post.ts";
import { takeHeading, takeTitle } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";

const names =
  "theorem lemma proposition corollary conjecture definition example exercise solution proof remark algorithm axiom criterion property observation assumption".split(
    " ",
  );

export const proofs: DirectiveSpec = {
  names: names.flatMap((name) => [name, `prf:${name}`]),
  systems: ["quarto", "myst"],
  becomes: "a framed part named for what it is, and numbered where it has a label",
  titled: true,
  dress(node, { name, attributes: { id, values } }, draft) {
    const word = name.replace(/^prf:/, "");
    const number = id === undefined ? undefined : draft.references.find(id)?.number;
    const written = values["name"];
    const title =
      takeTitle(node, draft) ??
      (number === undefined ? undefined : takeHeading(node)) ??
      (written === undefined ? undefined : [{ type: "text" as const, value: written }]);
    const head = h("p", { className: ["card-title"] });
    head.children = [
      {
        type: "text",
        value: `${number ?? toName(word, draft.words)}${title === undefined ? "" : ": "}`,
      },
      ...(title ?? []),
    ];
    node.properties = { ...node.properties, className: ["card"] };
    node.children.unshift(head);
  },
};
