/** Scope analysis: which names a module uses without declaring them. */
import type { AnyNode, Identifier, Program } from "acorn";
import { findBoundNames, findChildren, isFunction, walk } from "./tree.ts";

interface Scope {
  readonly names: ReadonlySet<string>;
  readonly parent: Scope | undefined;
}

/** Finds the free names of a module, each with its first use. `typeof name` alone is a question, not a use. */
export function findFreeNames(program: Program): ReadonlyMap<string, Identifier> {
  const free = new Map<string, Identifier>();
  visit(program, undefined, free);
  return free;
}

function visit(node: AnyNode, outer: Scope | undefined, free: Map<string, Identifier>): void {
  if (node.type === "Identifier") {
    if (!isDeclared(node.name, outer) && !free.has(node.name)) {
      free.set(node.name, node);
    }
    return;
  }
  const names = findDeclarations(node);
  const scope = names.length === 0 ? outer : { names: new Set(names), parent: outer };
  for (const child of findUses(node)) {
    visit(child, scope, free);
  }
}

function isDeclared(name: string, scope: Scope | undefined): boolean {
  return scope !== undefined && (scope.names.has(name) || isDeclared(name, scope.parent));
}

/** The children of a node that can hold a use; names that merely look like one (`a.name`, `{name: 1}`, labels) are left out. */
function findUses(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case "MemberExpression":
      return node.computed ? [node.object, node.property] : [node.object];
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return findChildren(node).filter(
        (child) => child !== node.key || node.computed || child === node.value,
      );
    case "LabeledStatement":
      return [node.body];
    case "UnaryExpression":
      return node.operator === "typeof" && node.argument.type === "Identifier" ? [] : [node.argument];
    case "BreakStatement":
    case "ContinueStatement":
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "MetaProperty":
      return [];
    default:
      return findChildren(node);
  }
}

/** The names that come into scope with a node, for everything under it. */
function findDeclarations(node: AnyNode): string[] {
  switch (node.type) {
    case "Program":
      return [...node.body.flatMap(findLexical), ...findVars(node)];
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const own = node.type === "FunctionExpression" && node.id ? [node.id.name] : [];
      return [...own, "arguments", ...node.params.flatMap(findBoundNames), ...findVars(node.body)];
    }
    case "ClassExpression":
      return node.id ? [node.id.name] : [];
    case "BlockStatement":
      return node.body.flatMap(findLexical);
    case "StaticBlock":
      return [...node.body.flatMap(findLexical), ...node.body.flatMap(findVars)];
    case "SwitchStatement":
      return node.cases.flatMap((branch) => branch.consequent.flatMap(findLexical));
    case "ForStatement":
      return node.init ? findLexical(node.init) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return findLexical(node.left);
    case "CatchClause":
      return node.param ? findBoundNames(node.param) : [];
    default:
      return [];
  }
}

function findLexical(node: AnyNode): string[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap((part) => findBoundNames(part.id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return node.id ? [node.id.name] : [];
    case "ImportDeclaration":
      return node.specifiers.map((part) => part.local.name);
    default:
      return [];
  }
}

/** `var` belongs to the whole function, however deep it stands. */
function findVars(root: AnyNode): string[] {
  const names: string[] = [];
  walk(root, (node) => {
    if (node.type === "VariableDeclaration" && node.kind === "var") {
      names.push(...findLexical(node));
    }
    return node === root || !isFunction(node);
  });
  return names;
}
