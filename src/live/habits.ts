/** Names that a cell may expect from the place it was first written for, and that no reader's browser has. */
import type { AnyNode, Identifier, Program } from "acorn";
import { walk } from "./tree.ts";

/** Jupyter's classic page and what it loads: cells that use it drive Jupyter, not the page of a post. */
const jupyterNames: ReadonlySet<string> = new Set([
  "$",
  "IPython",
  "Jupyter",
  "define",
  "element",
  "jQuery",
  "kernel",
  "require",
  "requirejs",
]);

/** What only Deno, Node or Bun have. */
const serverNames: ReadonlySet<string> = new Set([
  "Buffer",
  "Bun",
  "Deno",
  "__dirname",
  "__filename",
  "process",
]);

export interface Habit {
  readonly kind: "jupyter" | "server";
  readonly name: string;
  readonly node: AnyNode;
}

/**
 * Finds the foreign names among a cell's free names, written bare or as a property of `window` or `globalThis`;
 * bare names that cells of the notebook declare are not foreign.
 */
export function findHabits(
  program: Program,
  free: ReadonlyMap<string, Identifier>,
  declared: ReadonlySet<string> = new Set(),
): Habit[] {
  const bare = [...free].filter(([name]) => !declared.has(name));
  return [...bare, ...findGlobalProperties(program, free)].flatMap(([name, node]) => {
    const kind = jupyterNames.has(name) ? "jupyter" : serverNames.has(name) ? "server" : undefined;
    return kind === undefined ? [] : [{ kind, name, node }];
  });
}

function findGlobalProperties(program: Program, free: ReadonlyMap<string, Identifier>): [string, AnyNode][] {
  const found = new Map<string, AnyNode>();
  walk(program, (node) => {
    if (
      node.type === "MemberExpression" &&
      node.object.type === "Identifier" &&
      (node.object.name === "window" || node.object.name === "globalThis") &&
      free.has(node.object.name) &&
      node.property.type === "Identifier" &&
      !node.computed &&
      // `element` and `kernel` are Jupyter's only as bare names; as own properties of window they are the author's.
      node.property.name !== "element" &&
      node.property.name !== "kernel" &&
      !found.has(node.property.name)
    ) {
      found.set(node.property.name, node);
    }
    return true;
  });
  return [...found];
}
