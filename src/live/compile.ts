/** Live cells → ES modules, or the messages that say why not. Nothing is run here. */
import type { AnyNode, Program } from "acorn";
import { createMessage, type Message } from "../messages/message.ts";
import { analyseCells, type ReadCell } from "./analyse.ts";
import { findProgramNames, type ProgramNames } from "./cell-names.ts";
import { findHabits } from "./habits.ts";
import { checkImports, type ResolveImport } from "./imports.ts";
import type { LiveCell } from "./live.ts";
import { parseCell } from "./parse.ts";
import { createPlace } from "./place.ts";
import { isDisplaying, printModule } from "./print.ts";
import { isFunction, walk } from "./tree.ts";

export interface LiveCompileOptions {
  /** Asked for every import that is allowed at all; by default each is left as written. */
  readonly resolve?: ResolveImport;
}

export interface LiveCompileResult {
  /** Absent where an error says why, or where the cell belongs to Jupyter's own page (a warning). */
  readonly module: string | undefined;
  /** Names whose values the cell waits for. */
  readonly inputs: readonly string[];
  /** Names that it gives to others. */
  readonly outputs: readonly string[];
  /** Whether it shows anything. */
  readonly displays: boolean;
  readonly messages: readonly Message[];
}

const nothing: LiveCompileResult = {
  module: undefined,
  inputs: [],
  outputs: [],
  displays: false,
  messages: [],
};

/**
 * Compiles the live cells of the notebook `file`, given in its order, which share their names; answers one result a cell.
 * Messages are placed at the cells' lines as the author sees them.
 */
export function compileLiveCells(
  cells: readonly LiveCell[],
  file: string,
  { resolve = (specifier) => specifier }: LiveCompileOptions = {},
): LiveCompileResult[] {
  const reads = cells.map((cell) => readCell(cell, file));
  const declared = new Set(reads.flatMap((read) => (isMessage(read) ? [] : findDeclared(read.names))));
  const live = reads.map((read) => (isMessage(read) ? read : (findJupyter(read, declared, file) ?? read)));
  const links = analyseCells(
    live.flatMap((read) => (isMessage(read) ? [] : [read])),
    file,
  );
  return live.map((read) => {
    const link = isMessage(read) ? undefined : links.get(read.cell);
    if (isMessage(read) || link === undefined) {
      return { ...nothing, messages: isMessage(read) ? [read] : [] };
    }
    const messages = [...checkCell(read, declared, file, resolve), ...link.messages];
    const { inputs, outputs } = link;
    const failed = messages.some(({ severity }) => severity === "error");
    return {
      module: failed ? undefined : printModule(read, link, file, resolve),
      inputs,
      outputs,
      displays: isDisplaying(read),
      messages,
    };
  });
}

/** Compiles a cell that stands alone. */
export function compileLiveCell(
  cell: LiveCell,
  file: string,
  options?: LiveCompileOptions,
): LiveCompileResult {
  const [result] = compileLiveCells([cell], file, options);
  return result ?? nothing;
}

function isMessage(read: ReadCell | Message): read is Message {
  return "rule" in read;
}

function readCell(cell: LiveCell, file: string): ReadCell | Message {
  const parsed = parseCell(cell, file);
  return "rule" in parsed ? parsed : { cell, parsed, names: findProgramNames(parsed.program) };
}

function findDeclared({ outputs, imported }: ProgramNames): string[] {
  return [...outputs.keys(), ...imported.keys()];
}

/** The warning that a cell belongs to Jupyter's own page. What a cell of the notebook declares is not Jupyter's. */
function findJupyter(
  { cell, parsed, names }: ReadCell,
  declared: ReadonlySet<string>,
  file: string,
): Message | undefined {
  const habits = findHabits(parsed.program, names.free, declared);
  const found = habits.find(({ kind }) => kind === "jupyter");
  return found === undefined
    ? undefined
    : createMessage("live-jupyter-api", createPlace(cell, file, found.node.loc?.start), { name: found.name });
}

/** What is wrong with a cell by itself. */
function checkCell(
  { cell, parsed, names }: ReadCell,
  declared: ReadonlySet<string>,
  file: string,
  resolve: ResolveImport,
): Message[] {
  const { program } = parsed;
  const place = (node: AnyNode) => createPlace(cell, file, node.loc?.start);
  return [
    ...program.body
      .filter((node) => node.type.startsWith("Export"))
      .map((node) => createMessage("live-export", place(node))),
    ...checkImports(program, resolve).map(({ rule, specifier, node }) =>
      createMessage(rule, place(node), { name: specifier, specifier, advice: toAdvice(specifier) }),
    ),
    ...(cell.isInline ? findChanges(parsed.code, program) : []).map(({ name, node }) =>
      createMessage("inline-assigns", place(node), { name }),
    ),
    ...findHabits(program, names.free, declared).map(({ name, node }) =>
      createMessage("live-needs-server", place(node), { name }),
    ),
  ];
}

/** What an expression changes, however deep it says so, functions aside, which may never be called. */
function findChanges(code: string, program: Program): { name: string; node: AnyNode }[] {
  const found: { name: string; node: AnyNode }[] = [];
  walk(program, (node) => {
    const target =
      node.type === "AssignmentExpression"
        ? node.left
        : node.type === "UpdateExpression"
          ? node.argument
          : undefined;
    if (target !== undefined) found.push({ name: code.slice(target.start, target.end), node });
    return !isFunction(node);
  });
  return found;
}

/**
 * What to do instead of an import from elsewhere. `npm:d3@7` and a content network's `https://host/npm/d3@7/+esm` are npm's d3; JSR has an
 * installer of its own; any other address names no package, and to install one of its words would be to run a stranger's.
 */
function toAdvice(specifier: string): string {
  const [, kind = "", path = ""] =
    /^(?:(npm|jsr):\/?|(?:https?:)?\/\/(?:(?:[\w-]+\.)*(?:jsdelivr\.net\/npm|unpkg\.com|skypack\.dev|esm\.sh|esm\.run|jspm\.io)\/(?:npm:)?))(.*)/.exec(
      specifier,
    ) ?? [];
  const name = /^(?:@[\w.-]+\/)?[\w.-]+/.exec(path)?.[0];
  if (name === undefined) return "save the module beside the notebook, and import it as `./name.js`";
  const install = kind === "jsr" ? `npx jsr add ${name}` : `npm install ${name}`;
  return `run \`${install}\` and import from \`${name}\``;
}
