/** Live cells of one notebook → modules that TypeScript can check together: what a cell uses of another, it imports from it. */
import ts from "typescript";
import type { LiveCell } from "../../live/live.ts";

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

/** @param notebook Path of the notebook. */
export function toTypedSources(cells: readonly LiveCell[], notebook: string): TypedSource[] {
  const named = cells.map((cell) => ({ cell, path: toPath(notebook, cell), names: findNames(cell) }));
  return named.map(({ cell, path, names }) => {
    // What several cells import alike is taken from the first of them.
    const known = new Set([...names.values, ...names.shared, ...names.imported]);
    const imports = named.flatMap((other) => {
      const given = [...other.names.values, ...other.names.shared, ...other.names.imported].filter(
        (name) => names.used.has(name) && !known.has(name),
      );
      for (const name of given) known.add(name);
      return other.cell === cell || given.length === 0
        ? []
        : [`import {${given.join(", ")}} from ${JSON.stringify(toSpecifier(other.path))};`];
    });
    return { path, cell, text: `${imports.join(" ")}\n${cell.source}\n${toExports(names, cell)}` };
  });
}

function toPath(notebook: string, { cell, id, isInline, language }: LiveCell): string {
  return `${notebook}.${isInline ? id : `cell-${cell}`}.${language === "typescript" ? "ts" : "js"}`;
}

function toSpecifier(path: string): string {
  return `./${path.split(/[\\/]/).at(-1) ?? path}`;
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
