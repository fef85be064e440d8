/** A role's name before code → what the role means. */
import type { PhrasingContent } from "mdast";
import type { Draft, DraftPlace } from "../draft.ts";
import { findRole } from "./registry.ts";

/** The name must be a word, so that `f(x) = {1}` before code stays as it is. */
const written = /\{([A-Za-z][\w:.+-]*)\}$/;

export function readRoles(
  children: readonly PhrasingContent[],
  draft: Draft,
  place: DraftPlace,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of children) {
    const before = out.at(-1);
    const [whole = "", name = ""] = (before?.type === "text" && written.exec(before.value)) || [];
    if (node.type !== "inlineCode" || before?.type !== "text" || name === "") {
      out.push(node);
      continue;
    }
    const spec = findRole(name.toLowerCase()) ?? findCitation(name);
    if (spec === "citation") {
      out.push(node);
      continue;
    }
    before.value = before.value.slice(0, before.value.length - whole.length);
    if (before.value === "") out.pop();
    if (spec === undefined) draft.reportOnce("role-unknown", place, { name });
    out.push(...(spec?.read({ words: node.value, draft, place }) ?? [node]));
  }
  return out;
}

/** Citations are read in a step of their own. */
function findCitation(name: string): "citation" | undefined {
  return /^cite(?::|$)/.test(name) ? "citation" : undefined;
}
