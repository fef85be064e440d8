/** A head → an empty container whose title, if it has one, is its first child and goes the way of all prose. */
import type { Node } from "mdast";
import type { Draft } from "../draft.ts";
import type { Directive } from "../markdown/tree.ts";
import type { Head } from "./head.ts";
import { findDirective } from "./registry.ts";
import { createTitle } from "./title.ts";

export function createDirective(
  { name, argument, attributes }: Head,
  { position }: Pick<Node, "position">,
  draft: Draft,
  cell: number | undefined,
): Directive {
  const spec = findDirective(name);
  if (spec === undefined) {
    const place = draft.places.find(position?.start.line) ?? { cell };
    draft.reportOnce("container-unknown", place, { name });
  }
  const title = attributes.values["title"] ?? (spec?.titled === true ? argument : "");
  const at = position === undefined ? {} : { position };
  return {
    type: "directive",
    name,
    argument,
    attributes,
    children: title === "" ? [] : [{ ...createTitle(title), ...at }],
    ...at,
  };
}
