/** Scope analysis: which names a module uses without declaring them. */
import type { AnyNode, Identifier, Program } from "acorn";
import { findBindings, findBoundNames, findChildren, isFunction, walk } from "./tree.ts";

interface Scope {
  readonly names: ReadonlySet<string>;
  readonly parent: Scope | undefined;
}

export interface FreeNames {
  /** Every free name with its first use. `typeof name` alone is a question, not a use. */
  readonly free: ReadonlyMap<string, Identifier>;
  /** Those that are assigned to, each with the first assignment. */
  readonly assigned: ReadonlyMap<string, AnyNode>;
  /** The same outside functions, which may be called at any time: what the cell has assigned when it is over. */
  readonly assignedInFlow: ReadonlyMap<string, AnyNode>;
}

interface Found extends FreeNames {
  readonly free: Map<string, Identifier>;
  readonly assigned: Map<string, AnyNode>;
  readonly assignedInFlow: Map<string, AnyNode>;
}

/** Finds the free names of a module, or of a part of one. */
export function findFreeNames(program: AnyNode): FreeNames {
  const found: Found = { free: new Map(), assigned: new Map(), assignedInFlow: new Map() };
  visit(program, undefined, true, found);
  return found;
}

/** Finds the names that a module declares at its top, imports aside, each where it is first declared. */
export function findTopNames(program: Program): ReadonlyMap<string, Identifier> {
  const declared = program.body.flatMap((node) =>
    node.type === "FunctionDeclaration" || node.type === "ClassDeclaration"
      ? [node.id]
      : [...findDeclared(node), ...findVarDeclarations(node).flatMap(findDeclared)],
  );
  const names = new Map<string, Identifier>();
  for (const id of declared) {
    if (!names.has(id.name)) {
      names.set(id.name, id);
    }
  }
  return names;
}

function findDeclared(node: AnyNode): Identifier[] {
  return node.type === "VariableDeclaration" ? node.declarations.flatMap(({ id }) => findBindings(id)) : [];
}

function visit(node: AnyNode, outer: Scope | undefined, outerFlows: boolean, found: Found): void {
  if (node.type === "Identifier") {
    if (!isDeclared(node.name, outer) && !found.free.has(node.name)) {
      found.free.set(node.name, node);
    }
    return;
  }
  const names = findDeclarations(node);
  const scope = names.length === 0 ? outer : { names: new Set(names), parent: outer };
  const flows = outerFlows && !isFunction(node) && node.type !== "PropertyDefinition";
  for (const name of findTargets(node).filter((target) => !isDeclared(target, scope))) {
    for (const assigned of [found.assigned, ...(flows ? [found.assignedInFlow] : [])]) {
      if (!assigned.has(name)) assigned.set(name, node);
    }
  }
  for (const child of findUses(node)) {
    visit(child, scope, flows, found);
  }
}

/** The names that a node gives a new value. */
function findTargets(node: AnyNode): string[] {
  switch (node.type) {
    case "AssignmentExpression":
      return findBoundNames(node.left);
    case "UpdateExpression":
      return node.argument.type === "Identifier" ? [node.argument.name] : [];
    case "ForInStatement":
    case "ForOfStatement":
      return node.left.type === "VariableDeclaration" ? [] : findBoundNames(node.left);
    default:
      return [];
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

function findVars(root: AnyNode): string[] {
  return findVarDeclarations(root).flatMap(findLexical);
}

/** `var` belongs to the whole function, however deep it stands. */
function findVarDeclarations(root: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  walk(root, (node) => {
    if (node.type === "VariableDeclaration" && node.kind === "var") {
      found.push(node);
    }
    return node === root || !isFunction(node);
  });
  return found;
}
