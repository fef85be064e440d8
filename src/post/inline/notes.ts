/** `^[a note]` (Pandoc): the words become a footnote of their own. */
import type { FootnoteDefinition, PhrasingContent } from "mdast";

/** Takes notes out of a line; `add` is given each and returns the label to refer to it. */
export function takeNotes(
  children: readonly PhrasingContent[],
  add: (words: PhrasingContent[]) => string,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let inside: PhrasingContent[] | undefined;
  let depth = 0;
  for (const node of children) {
    if (node.type !== "text") {
      (inside ?? out).push(node);
      continue;
    }
    let start = 0;
    for (const match of node.value.matchAll(/\^\[|[[\]]/g)) {
      const at = match.index;
      if (inside === undefined && match[0] === "^[") {
        push(out, node.value.slice(start, at));
        inside = [];
        depth = 1;
        start = at + 2;
      } else if (inside !== undefined) {
        depth += match[0] === "]" ? -1 : 1;
        if (depth > 0) continue;
        push(inside, node.value.slice(start, at));
        const label = add(inside);
        out.push({ type: "footnoteReference", identifier: label, label });
        inside = undefined;
        start = at + 1;
      }
    }
    push(inside ?? out, node.value.slice(start));
  }
  // What is never closed is no note.
  if (inside !== undefined) out.push({ type: "text", value: "^[" }, ...inside);
  return out;
}

function push(to: PhrasingContent[], value: string): void {
  if (value !== "") to.push({ type: "text", value });
}

export function createNote(label: string, children: PhrasingContent[]): FootnoteDefinition {
  return {
    type: "footnoteDefinition",
    identifier: label,
    label,
    children: [{ type: "paragraph", children }],
  };
}
