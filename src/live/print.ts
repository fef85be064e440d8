/** Syntax tree of a live cell → the module that the bundler gets. */
import type { AnyNode, Expression, Program, Statement } from "acorn";
import type { CellLinks, ReadCell } from "./analyse.ts";
import { findImports, printImport, type ResolveImport } from "./imports.ts";
import { drawsMaps, mapsModule } from "./maps.ts";
import { contextNames, printStandard, standardImports } from "./standard.ts";
import { isFunction, walk } from "./tree.ts";
import { toName } from "./versions.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Prints the module. The body's lines are the cell's lines, so that a position in the module is a position in the notebook;
 * `at(line)` before each statement tells the runtime where the cell is, also when the bundler has moved everything.
 */
export function printModule(
  { cell, parsed: { code, program }, names: { free } }: ReadCell,
  { inputs, changed, assigned, outputs, shared, standard }: CellLinks,
  file: string,
  resolve: ResolveImport,
): string {
  const name = createNamer(code);
  const used = [...contextNames].filter((context) => free.has(context));
  const origin = { notebook: file.split(/[\\/]/).at(-1) ?? file, cell: cell.cell };
  const fixed = inputs.filter((key) => !changed.includes(key));
  // A `var`, which the cell may declare once more, as it could in its kernel.
  const given = [
    ...(fixed.length === 0 ? [] : [`const {${printValues(fixed)}} = ${name("in")};`]),
    ...(changed.length === 0 ? [] : [`var {${printValues(changed)}} = ${name("in")};`]),
    ...(assigned.length === 0 ? [] : [`var ${assigned.join(", ")};`]),
  ];
  const specifiers = [
    ...[...findImports(program), ...shared.map((found) => found.declaration)].map((node) =>
      String(node.source.value),
    ),
    ...standard.map((found) => standardImports[found]?.from ?? ""),
  ];
  const head = [
    ...findImports(program).map((node) => printImport(node, resolve)),
    ...shared.map((found) => printImport(found.declaration, resolve, found.name)),
    ...standard.map((found) => printStandard(found, resolve)),
    ...(drawsMaps(program, specifiers)
      ? [`import ${JSON.stringify(resolve(mapsModule) ?? mapsModule)};`]
      : []),
    `const ${name("origin")} = ${JSON.stringify(origin)};`,
    `export {${name("origin")} as origin, ${name("run")} as run};`,
    `async function ${name("run")}(${name("cell")}${inputs.length === 0 ? "" : `, ${name("in")}`}) {`,
    `const {${[...used, `at: ${name("at")}`, `show: ${name("show")}`].join(", ")}} = ${name("cell")};`,
    ...given,
  ].join(" ");
  const edits = [
    ...blankImports(code, program),
    ...markLines(program, cell.line, name("at")),
    ...showLast(code, program, name("show")),
  ];
  const end = outputs.length === 0 ? "" : `;return {${printValues(outputs)}};\n`;
  return `${head}${"\n".repeat(cell.line - 1)} ${applyEdits(code, edits)}\n${end}}\n`;
}

/** Values as an object has them by their keys and the cell by its names, to be taken out of one or put into one. */
function printValues(keys: readonly string[]): string {
  return keys.map((key) => (toName(key) === key ? key : `${JSON.stringify(key)}: ${toName(key)}`)).join(", ");
}

/** Our own names begin with `$` and as many underscores as it takes to differ from everything in the cell. */
function createNamer(code: string): (name: string) => string {
  let prefix = "$";
  while (["at", "cell", "in", "origin", "run", "show"].some((name) => code.includes(prefix + name))) {
    prefix += "_";
  }
  return (name) => prefix + name;
}

function blankImports(code: string, program: Program): Edit[] {
  return findImports(program).map(({ start, end }) => ({
    start,
    end,
    text: code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " "),
  }));
}

function markLines(program: Program, firstLine: number, at: string): Edit[] {
  const edits: Edit[] = [];
  walk(program, (node) => {
    for (const statement of findStatements(node)) {
      const line = firstLine + (statement.loc?.start.line ?? 1) - 1;
      edits.push({ start: statement.start, end: statement.start, text: `${at}(${line});` });
    }
    return !isFunction(node) && node.type !== "ClassBody";
  });
  return edits;
}

/** Statements that run as the cell does; functions are declared before it begins, and what they do belongs to their callers. */
function findStatements(node: AnyNode): AnyNode[] {
  if (node.type !== "Program" && node.type !== "BlockStatement") {
    return [];
  }
  const idle = ["EmptyStatement", "FunctionDeclaration", "ImportDeclaration"];
  return node.body.filter((statement) => !idle.includes(statement.type));
}

/** Whether a cell shows anything, as far as its source tells. */
export function isDisplaying({ parsed: { program }, names: { free } }: ReadCell): boolean {
  return free.has("display") || free.has("view") || findShown(program) !== undefined;
}

/** Finds the trailing expression whose value is displayed. */
function findShown(program: Program): Program["body"][number] | undefined {
  const last = program.body
    .filter((node) => node.type !== "ImportDeclaration" && node.type !== "EmptyStatement")
    .at(-1);
  return last !== undefined && isShown(last) ? last : undefined;
}

function showLast(code: string, program: Program, show: string): Edit[] {
  const last = findShown(program);
  if (last === undefined) {
    return [];
  }
  const end = code[last.end - 1] === ";" ? last.end - 1 : last.end;
  return [
    { start: last.start, end: last.start, text: `await ${show}((` },
    { start: end, end, text: end === last.end ? "));" : "))" },
  ];
}

/**
 * `display(x)`, `a = 1`, `n++`, `delete a.b` and `void x` end a cell for what they do, not for their value; so does
 * `invalidation.then(…)`, and to wait for it would be to wait for the cell's own end.
 */
function isShown(node: Statement | Program["body"][number]): boolean {
  if (node.type !== "ExpressionStatement" || node.directive === "use strict") {
    return false;
  }
  const { expression } = node;
  return (
    !isDisplay(expression) &&
    !isAtInvalidation(expression) &&
    expression.type !== "AssignmentExpression" &&
    expression.type !== "UpdateExpression" &&
    !(expression.type === "UnaryExpression" && ["void", "delete"].includes(expression.operator))
  );
}

function isAtInvalidation(node: AnyNode): boolean {
  return node.type === "CallExpression" || node.type === "MemberExpression"
    ? isAtInvalidation(node.type === "CallExpression" ? node.callee : node.object)
    : node.type === "Identifier" && node.name === "invalidation";
}

function isDisplay(node: Expression): boolean {
  const call = node.type === "AwaitExpression" ? node.argument : node;
  return (
    call.type === "CallExpression" && call.callee.type === "Identifier" && call.callee.name === "display"
  );
}

/** Applies edits that do not overlap; those at the same place in the order given. */
function applyEdits(code: string, edits: readonly Edit[]): string {
  let at = 0;
  let out = "";
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}
