/** The live cells of a notebook seen together: who declares what, who reads it, and what the model forbids. */
import type { AnyNode, Identifier } from "acorn";
import { createMessage, type Message } from "../messages/message.ts";
import { findNearest } from "../messages/nearest.ts";
import type { ImportedName, ProgramNames } from "./cell-names.ts";
import { findCircle } from "./circle.ts";
import type { LiveCell } from "./live.ts";
import type { ParsedCell } from "./parse.ts";
import { createPlace } from "./place.ts";
import { contextNames, reactiveNames, standardImports } from "./standard.ts";

/** A cell that can be read, and its names. */
export interface ReadCell {
  readonly cell: LiveCell;
  readonly parsed: ParsedCell;
  readonly names: ProgramNames;
}

/** What one cell has to do with the others. */
export interface CellLinks {
  /** Names whose values it waits for, of other cells and of the runtime. */
  readonly inputs: readonly string[];
  /** Names that other cells wait for. */
  readonly outputs: readonly string[];
  /** Names that another cell imports: this one imports them too. */
  readonly shared: readonly ImportedName[];
  /** Standard names to import. */
  readonly standard: readonly string[];
  readonly messages: readonly Message[];
}

interface Owner {
  readonly cell: LiveCell;
  /** Equal for imports that mean the same, which several cells may have. */
  readonly meaning: string | undefined;
  readonly imported: ImportedName | undefined;
}

/** Globals in small letters that are short enough to be taken for a slip of the pen. */
const windowNames: ReadonlySet<string> = new Set(
  "document event history length location name open origin parent screen self status stop top window".split(
    " ",
  ),
);

/** Links the cells of the notebook `file`, given in its order. */
export function analyseCells(cells: readonly ReadCell[], file: string): Map<LiveCell, CellLinks> {
  const owners = new Map<string, Owner>();
  const problems = new Map<LiveCell, Message[]>();
  const report = (read: ReadCell, node: AnyNode, rule: Message["rule"], details: Record<string, string>) => {
    const message = createMessage(rule, createPlace(read.cell, file, node.loc?.start), details);
    problems.set(read.cell, [...(problems.get(read.cell) ?? []), message]);
  };
  for (const read of cells) {
    for (const [name, { meaning, imported, node }] of findDeclared(read.names)) {
      const owner = owners.get(name);
      if (owner === undefined) {
        owners.set(name, { cell: read.cell, meaning, imported });
      } else if (meaning === undefined || meaning !== owner.meaning) {
        report(read, node, "live-redeclared", { name, other: String(owner.cell.cell) });
      }
    }
  }
  const reads = new Map(cells.map((read) => [read, findReads(read, owners)] as const));
  const wanted = new Set([...reads.values()].flatMap(({ inputs }) => inputs));
  for (const [read, { unknown }] of reads) {
    for (const [name, node] of read.names.assigned) {
      const owner = owners.get(name);
      if (owner !== undefined && !read.cell.isInline)
        report(read, node, "live-assigned", {
          name,
          other: String(owner.cell.cell),
          own: `${name}${read.cell.cell}`,
        });
    }
    for (const [name, node] of unknown) {
      const near = findSlip(name, owners.keys());
      const other = near === undefined ? undefined : owners.get(near)?.cell.cell;
      if (near !== undefined) report(read, node, "live-name-near", { name, near, other: String(other) });
    }
  }
  const circle = findCircle(cells, (read) => reads.get(read)?.needs ?? new Map());
  if (circle !== undefined) {
    const [first] = circle;
    const words = circle.map(({ from, name }) => `cell ${from.cell.cell} reads \`${name}\``).join(", ");
    const node = first?.from.names.free.get(first.name);
    if (first !== undefined && node !== undefined) report(first.from, node, "live-circle", { circle: words });
  }
  return new Map(
    cells.map((read) => {
      const { inputs = [], shared = [], standard = [] } = reads.get(read) ?? {};
      const outputs = [...read.names.outputs.keys()].filter(
        (name) => wanted.has(name) && owners.get(name)?.cell === read.cell,
      );
      return [read.cell, { inputs, outputs, shared, standard, messages: problems.get(read.cell) ?? [] }];
    }),
  );

  function findReads({ cell, names }: ReadCell, known: ReadonlyMap<string, Owner>) {
    const inputs: string[] = [];
    const shared: ImportedName[] = [];
    const standard: string[] = [];
    const unknown: [string, Identifier][] = [];
    const needs = new Map<string, ReadCell>();
    for (const [name, node] of names.free) {
      const owner = contextNames.has(name) ? undefined : known.get(name);
      if (owner !== undefined && owner.cell !== cell) {
        if (owner.imported === undefined) {
          inputs.push(name);
          const other = cells.find((read) => read.cell === owner.cell);
          if (other !== undefined) needs.set(name, other);
        } else {
          shared.push(owner.imported);
        }
      } else if (reactiveNames.has(name)) {
        inputs.push(name);
      } else if (Object.hasOwn(standardImports, name)) {
        standard.push(name);
      } else if (!contextNames.has(name)) {
        unknown.push([name, node]);
      }
    }
    return { inputs, shared, standard, unknown, needs };
  }
}

function* findDeclared({ outputs, imported }: ProgramNames) {
  for (const [name, node] of outputs) {
    yield [name, { meaning: undefined, imported: undefined, node }] as const;
  }
  for (const [name, found] of imported) {
    yield [name, { meaning: found.meaning, imported: found, node: found.declaration }] as const;
  }
}

/** A name that is nearly another cell's. Whatever Node knows too, and what begins like a class, is taken to be meant. */
function findSlip(name: string, known: Iterable<string>): string | undefined {
  const isGlobal = name in globalThis || windowNames.has(name) || /^[A-Z$_]/.test(name) || name.length < 3;
  return isGlobal ? undefined : findNearest(name, known);
}
