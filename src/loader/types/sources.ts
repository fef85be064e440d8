/** Live cells of one notebook → modules that TypeScript can check together: what a cell uses of another, it imports from it. */
import ts from "typescript";
import { findCellNames, type NamedCell } from "../../live/cell-names.ts";
import type { LiveCell } from "../../live/live.ts";
import { findVersions, pickAbove, type Versions } from "../../live/versions.ts";

export interface TypedSource {
  /** Path of a file that is not there, beside the notebook, so that imports of its neighbours resolve. */
  readonly path: string;
  /** Imports on one line of their own, then the cell as its author wrote it, then what it gives the others. */
  readonly text: string;
  readonly cell: LiveCell;
}

interface Names {
  /** Values declared at the top: other cells see them awaited, and the latest of a generator. */
  readonly values: ReadonlySet<string>;
  /** Functions, classes and types, which other cells see as they are. */
  readonly shared: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

interface TypedCell extends NamedCell {
  readonly path: string;
  readonly typed: Names;
}

/** @param notebook Path of the notebook. */
export function toTypedSources(cells: readonly LiveCell[], notebook: string): TypedSource[] {
  const all = cells.map((cell): TypedCell => {
    const path = toPath(notebook, cell);
    return { cell, path, names: findCellNames(cell), typed: findNames(cell) };
  });
  const versions = findVersions(all);
  const findAssigned = (one: TypedCell) =>
    [...one.names.assignedInFlow.keys()].filter((name) => versions.findMade(one, name) !== undefined);
  const assignedSomewhere = new Set(all.flatMap(findAssigned));
  return all.map((one) => {
    const { cell, path, typed } = one;
    const assigned = findAssigned(one);
    const known = new Set([...toGiven(typed), ...assigned]);
    const imports = [...typed.used].flatMap((name) => {
      const other = known.has(name) ? undefined : findOther(one, name, all, versions);
      return other === undefined ? [] : [`import {${name}} from ${toSpecifier(other)};`];
    });
    const locals = assigned.flatMap((name, i) => {
      const other = versions.findGiven(one, name)?.makers[0];
      return other === undefined ? [] : [toLocal(name, i, other, cell)];
    });
    const names = { ...typed, values: new Set([...typed.values, ...assigned]) };
    const variables = [...names.values, ...names.shared].filter((name) => assignedSomewhere.has(name));
    const after = [
      toExports(names, cell),
      ...variables.map((name) => `export {${name} as $variable_${name}};`),
    ];
    return { path, cell, text: [[...imports, ...locals].join(" "), cell.source, ...after].join("\n") };
  });
}

/** A name that the cell assigns to without declaring it: the variable of the cell that does, with the value that it had there. */
function toLocal(name: string, i: number, other: TypedCell, { language }: LiveCell): string {
  const type = language === "typescript" ? `: typeof $variable${i} | typeof $before${i}` : "";
  const parts = `${name} as $before${i}, $variable_${name} as $variable${i}`;
  return `import {${parts}} from ${toSpecifier(other)}; let ${name}${type} = $before${i};`;
}

function toGiven({ values, shared, imported }: Names): string[] {
  return [...values, ...shared, ...imported];
}

/** The cell that a name is of; of types nothing is left that could be linked, but they are read by the same rule. */
function findOther(
  one: TypedCell,
  name: string,
  all: readonly TypedCell[],
  versions: Versions<TypedCell>,
): TypedCell | undefined {
  const [linked] = versions.findGiven(one, name)?.makers ?? [];
  if (linked !== undefined) return linked;
  const others = all.filter((other) => other !== one && toGiven(other.typed).includes(name));
  return pickAbove(others, ({ cell }) => cell.cell, one.cell.cell);
}

function toPath(notebook: string, { cell, id, isInline, language }: LiveCell): string {
  return `${notebook}.${isInline ? id : `cell-${cell}`}.${language === "typescript" ? "ts" : "js"}`;
}

function toSpecifier({ path }: TypedCell): string {
  return JSON.stringify(`./${path.split(/[\\/]/).at(-1) ?? path}`);
}

const settled = "<T>(value: T) => T extends AsyncGenerator<infer U> | Generator<infer U> ? U : Awaited<T>";

function toExports({ values, shared, imported }: Names, { language }: LiveCell): string {
  // A cell in JavaScript promises no types; what TypeScript infers of them helps the others all the same.
  if (language === "javascript") {
    return `export {${[...values, ...shared, ...imported].join(", ")}};`;
  }
  const lines = [...values].map(
    (name, i) =>
      `const $given${i} = (null as unknown as (${settled}))(${name}); export {$given${i} as ${name}};`,
  );
  return [...lines, `export {${[...shared, ...imported].join(", ")}};`].join("\n");
}

function findNames({ source, language }: LiveCell): Names {
  const kind = language === "typescript" ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  const file = ts.createSourceFile("cell", source, ts.ScriptTarget.Latest, false, kind);
  const values = new Set<string>();
  const shared = new Set<string>();
  const imported = new Set<string>();
  const used = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) addBound(name, values);
    } else if (ts.isImportDeclaration(statement)) {
      addImported(statement, imported);
    } else if (isShared(statement) && statement.name !== undefined) {
      shared.add(statement.name.text);
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { values, shared, imported, used };
}

function isShared(
  node: ts.Statement,
): node is ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function addBound(name: ts.BindingName, names: Set<string>): void {
  if (ts.isIdentifier(name)) {
    names.add(name.text);
    return;
  }
  for (const element of name.elements) {
    if (ts.isBindingElement(element)) addBound(element.name, names);
  }
}

function addImported({ importClause }: ts.ImportDeclaration, names: Set<string>): void {
  const bindings = importClause?.namedBindings;
  if (importClause?.name !== undefined) names.add(importClause.name.text);
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
  else for (const { name } of bindings.elements) names.add(name.text);
}
