/** Walking a parsed module. Acorn's own walker is not needed for what live cells ask. */
import type { AnyNode, Identifier, Pattern } from "acorn";

export function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function isFunction(node: AnyNode): boolean {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
  );
}

/** Finds the nodes directly under `node`, in the order in which they are written. */
export function findChildren(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Calls `visit` for `node` and everything under it; where `visit` answers false, it goes no deeper. */
export function walk(node: AnyNode, visit: (node: AnyNode) => boolean): void {
  if (visit(node)) {
    for (const child of findChildren(node)) {
      walk(child, visit);
    }
  }
}

/** Finds the names that a pattern binds: `{a, b: [c = 1]}` binds a and c. */
export function findBoundNames(pattern: Pattern): string[] {
  return findBindings(pattern).map(({ name }) => name);
}

/** The same, as the places where the names stand. */
export function findBindings(pattern: Pattern): Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((part) =>
        findBindings(part.type === "RestElement" ? part.argument : part.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((part) => (part === null ? [] : findBindings(part)));
    case "AssignmentPattern":
      return findBindings(pattern.left);
    case "RestElement":
      return findBindings(pattern.argument);
    default:
      return [];
  }
}
