/** A live cell → one ES module, or the messages that say why not. Nothing is run here. */
import type { AnyNode } from "acorn";
import { createMessage, type Message } from "../messages/message.ts";
import { findFreeNames } from "./free-names.ts";
import { findHabits } from "./habits.ts";
import { checkImports, type ResolveImport } from "./imports.ts";
import type { LiveCell } from "./live.ts";
import { parseCell } from "./parse.ts";
import { createPlace } from "./place.ts";
import { printModule } from "./print.ts";

export interface LiveCompileOptions {
  /** Asked for every import that is allowed at all; by default each is left as written. */
  readonly resolve?: ResolveImport;
}

export interface LiveCompileResult {
  /** Absent where an error says why, or where the cell belongs to Jupyter's own page (a warning). */
  readonly module: string | undefined;
  readonly messages: readonly Message[];
}

/** Compiles one live cell of the notebook `file`; messages are placed at the cell's lines as the author sees them. */
export function compileLiveCell(
  cell: LiveCell,
  file: string,
  { resolve = (specifier) => specifier }: LiveCompileOptions = {},
): LiveCompileResult {
  const parsed = parseCell(cell, file);
  if ("rule" in parsed) {
    return { module: undefined, messages: [parsed] };
  }
  const { program } = parsed;
  const place = (node: AnyNode) => createPlace(cell, file, node.loc?.start);
  const free = findFreeNames(program);
  const habits = findHabits(program, free);
  const jupyter = habits.find(({ kind }) => kind === "jupyter");
  if (jupyter !== undefined) {
    const { name, node } = jupyter;
    return { module: undefined, messages: [createMessage("live-jupyter-api", place(node), { name })] };
  }
  const messages = [
    ...program.body
      .filter((node) => node.type.startsWith("Export"))
      .map((node) => createMessage("live-export", place(node))),
    ...checkImports(program, resolve).map(({ rule, specifier, node }) =>
      createMessage(rule, place(node), { name: specifier, specifier, package: toPackage(specifier) }),
    ),
    ...habits.map(({ name, node }) => createMessage("live-needs-server", place(node), { name })),
  ];
  const module = messages.length > 0 ? undefined : printModule(parsed, cell, file, free, resolve);
  return { module, messages };
}

/** The package that an address of a content network most likely means: `npm:d3@7` and `https://host/npm/d3@7/+esm` are d3. */
function toPackage(specifier: string): string {
  const path = specifier.replace(/^(?:npm|jsr):/, "").replace(/^(?:https?:)?\/\/[^/]+\/(?:npm\/)?/, "");
  return /^(?:@[\w.-]+\/)?[\w.-]+/.exec(path)?.[0] ?? "package";
}
