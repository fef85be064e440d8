/** What a body needs of its page beyond what every page brings: style sheets and small scripts come only where they serve. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { Draft } from "./draft.ts";

export const uses = [
  "charts",
  "code",
  "containers",
  "live",
  "maths",
  "notes",
  "questions",
  "scripts",
  "terminal",
  "videos",
] as const;
export type Use = (typeof uses)[number];

const classes: ReadonlyMap<string, Use> = new Map([
  ["code", "code"],
  ["tabs", "containers"],
  ["layout", "containers"],
  ["card", "containers"],
  ["twins", "containers"],
  ["live", "live"],
  ["question", "questions"],
  ["video-still", "videos"],
]);

/** Finds what the finished tree holds, in the order of `uses`. */
export function findUses(tree: Root, { maths }: Draft): readonly Use[] {
  const found = new Set<Use>(maths.hasSet() ? ["maths"] : []);
  visit(tree, "element", ({ properties }) => {
    const { className } = properties;
    for (const name of Array.isArray(className) ? className.map(String) : []) {
      const use = name.startsWith("ansi-") ? "terminal" : classes.get(name);
      if (use !== undefined) found.add(use);
    }
    if (properties["dataFootnoteRef"] !== undefined || isCitation(properties["href"])) found.add("notes");
    if (properties["dataChart"] !== undefined) found.add("charts");
    if (properties["dataRunOutput"] !== undefined) found.add("scripts");
  });
  return uses.filter((use) => found.has(use));
}

/** Links to an entry of the list of references (`citations/list.ts`), once their ids have been prefixed. */
function isCitation(address: unknown): boolean {
  return typeof address === "string" && address.startsWith("#user-content-ref-");
}
