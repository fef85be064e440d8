/** What a cell does with names in the order in which it runs: which it gives a value, and whether it needs the one before. */
import type { AnyNode, Program } from "acorn";
import { findFreeNames } from "./free-names.ts";
import { findBoundNames, isFunction, walk } from "./tree.ts";

/**
 * Finds the names that are given a value by a statement of their own before anything can have read them. Where that cannot
 * be told, as in a branch, a name is none of them.
 */
export function findOverwritten(program: Program): ReadonlySet<string> {
  const used = new Set<string>();
  const found = new Set<string>();
  // Functions are declared before anything runs, and whoever calls one reads what it reads.
  const isCalled = ({ type }: AnyNode) => type === "FunctionDeclaration";
  for (const node of [...program.body.filter(isCalled), ...program.body.filter((one) => !isCalled(one))]) {
    const { targets, reads } = findOverwriting(node);
    for (const name of reads.flatMap((part) => [...findFreeNames(part).free.keys()])) used.add(name);
    for (const name of targets) {
      if (!used.has(name)) found.add(name);
      used.add(name);
    }
  }
  return found;
}

/** `a = …` and `[a, b] = …`: the names, and the parts that run before they have their values. */
function findOverwriting(node: AnyNode): { targets: readonly string[]; reads: readonly AnyNode[] } {
  if (node.type === "ExpressionStatement" && node.expression.type === "AssignmentExpression") {
    const { left, operator, right } = node.expression;
    if (operator === "=" && isPlain(left)) return { targets: findBoundNames(left), reads: [right] };
  }
  return { targets: [], reads: [node] };
}

/** Whether a pattern is made of names alone: no defaults, no computed keys, no members of objects. */
function isPlain(pattern: AnyNode): boolean {
  switch (pattern.type) {
    case "Identifier":
      return true;
    case "ArrayPattern":
      return pattern.elements.every((part) => part === null || isPlain(part));
    case "ObjectPattern":
      return pattern.properties.every((part) =>
        part.type === "RestElement" ? isPlain(part) : !part.computed && isPlain(part.value),
      );
    case "RestElement":
      return isPlain(pattern.argument);
    default:
      return false;
  }
}

/** Finds the names that a `var` declares again and makes of what they were: `var all = all || []`. */
export function findContinued(program: Program): ReadonlySet<string> {
  const found = new Set<string>();
  walk(program, (node) => {
    if (node.type === "VariableDeclaration" && node.kind === "var") {
      for (const { id, init } of node.declarations) {
        const read = init ? findFreeNames(init).free : new Map();
        for (const name of findBoundNames(id).filter((own) => read.has(own))) found.add(name);
      }
    }
    return !isFunction(node);
  });
  return found;
}

/** Finds the names that nobody may assign to, imports aside. */
export function findConstants(program: Program): ReadonlySet<string> {
  return new Set(
    program.body.flatMap((node) =>
      node.type === "VariableDeclaration" && node.kind !== "let" && node.kind !== "var"
        ? node.declarations.flatMap(({ id }) => findBoundNames(id))
        : [],
    ),
  );
}
