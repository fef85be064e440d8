/** The live cells of a notebook seen together: who declares what, who reads it, and what the model forbids. */
import type { AnyNode, Identifier } from "acorn";
import { createMessage, type Message } from "../messages/message.ts";
import { findNearest } from "../messages/nearest.ts";
import type { ImportedName, NamedCell, ProgramNames } from "./cell-names.ts";
import { findCircle, type Step } from "./circle.ts";
import type { LiveCell } from "./live.ts";
import type { ParsedCell } from "./parse.ts";
import { createPlace } from "./place.ts";
import { contextNames, reactiveNames, standardImports } from "./standard.ts";
import { findVersions, type Versions } from "./versions.ts";

/** A cell that can be read, and its names. */
export interface ReadCell extends NamedCell {
  readonly parsed: ParsedCell;
}

/** What one cell has to do with the others. Values go by the keys of `versions.ts`. */
export interface CellLinks {
  /** Keys of the values that it waits for, of other cells and of the runtime. */
  readonly inputs: readonly string[];
  /** Of the inputs, those whose names it gives another value. */
  readonly changed: readonly string[];
  /** Names that it gives a value without declaring them, whatever they were before. */
  readonly assigned: readonly string[];
  /** Keys of the values that other cells wait for. */
  readonly outputs: readonly string[];
  /** Names that another cell imports: this one imports them too. */
  readonly shared: readonly ImportedName[];
  /** Standard names to import. */
  readonly standard: readonly string[];
  readonly messages: readonly Message[];
}

/** Globals in small letters that are short enough to be taken for a slip of the pen. */
const windowNames: ReadonlySet<string> = new Set(
  "document event history length location name open origin parent screen self status stop top window".split(
    " ",
  ),
);

/** Links the cells of the notebook `file`, given in its order. */
export function analyseCells(cells: readonly ReadCell[], file: string): Map<LiveCell, CellLinks> {
  const versions = findVersions(cells);
  const reads = cells.map((read) => ({ read, found: findReads(read, versions) }));
  const wanted = new Set(reads.flatMap(({ found }) => found.inputs));
  const needs = new Map(reads.map(({ read, found }) => [read, found.needs]));
  const circle = findCircle(cells, (read) => needs.get(read) ?? new Map());
  return new Map(
    reads.map(({ read, found: { inputs, changed, assigned, shared, standard, unknown } }) => {
      const outputs = [...read.names.outputs.keys(), ...read.names.assignedInFlow.keys()].flatMap((name) => {
        const key = versions.findMade(read, name)?.key;
        return key === undefined || !wanted.has(key) ? [] : [key];
      });
      const messages = [
        ...checkMade(read, versions),
        ...checkAssigned(read, versions),
        ...checkSlips(read, unknown, versions),
        ...(circle?.[0]?.from === read ? checkCircle(circle) : []),
      ].map(({ node, rule, details }) =>
        createMessage(rule, createPlace(read.cell, file, node.loc?.start), details),
      );
      return [read.cell, { inputs, changed, assigned, outputs, shared, standard, messages }];
    }),
  );
}

function findReads(read: ReadCell, versions: Versions<ReadCell>) {
  const { names } = read;
  const inputs: string[] = [];
  const changed: string[] = [];
  const assigned: string[] = [];
  const shared: ImportedName[] = [];
  const standard: string[] = [];
  const unknown: [string, Identifier][] = [];
  const needs = new Map<string, ReadCell>();
  for (const [name, node] of [...names.free, ...findContinued(names)]) {
    const isOwn = contextNames.has(name);
    const given = isOwn ? undefined : versions.findRead(read, name);
    const isMade = versions.findMade(read, name) !== undefined;
    if (given?.imported !== undefined) {
      // Who declares the name has no use for an import of it.
      if (!isMade) shared.push(given.imported);
    } else if (given !== undefined) {
      inputs.push(given.key);
      needs.set(name, given.makers[0]);
      if (isMade) changed.push(given.key);
    } else if (isMade) {
      if (!names.outputs.has(name)) assigned.push(name);
    } else if (reactiveNames.has(name)) {
      inputs.push(name);
    } else if (Object.hasOwn(standardImports, name)) {
      standard.push(name);
    } else if (!isOwn) {
      unknown.push([name, node]);
    }
  }
  return { inputs, changed, assigned, shared, standard, unknown, needs };
}

/** A `var` made of what the name was before; in a notebook where one cell makes it, there is no before. */
function findContinued({ outputs, continued }: ProgramNames): [string, Identifier][] {
  return [...outputs].filter(([name]) => continued.has(name));
}

interface Problem {
  readonly node: AnyNode;
  readonly rule: Message["rule"];
  readonly details: Record<string, string>;
}

/** Names that another cell has made already. */
function checkMade(read: ReadCell, versions: Versions<ReadCell>): Problem[] {
  const { outputs, imported, assignedInFlow } = read.names;
  const imports = [...imported].map(([name, { declaration }]) => [name, declaration] as const);
  return [...outputs, ...imports, ...assignedInFlow].flatMap(([name, node]): Problem[] => {
    const made = versions.findMade(read, name);
    const other = String(versions.findGiven(read, name)?.makers[0].cell.cell);
    if (made === undefined) {
      return assignedInFlow.has(name) ? [] : [{ node, rule: "live-redeclared", details: { name, other } }];
    }
    // What is imported alike is the same thing, whoever imports it first.
    if (made.number === 1 || made.makers[0] !== read) return [];
    return [{ node, rule: "live-version", details: { name, other, own: `${name}${made.number}` } }];
  });
}

/** Names of other cells that the cell assigns to. */
function checkAssigned(read: ReadCell, versions: Versions<ReadCell>): Problem[] {
  if (read.cell.isInline) return [];
  return [...read.names.assigned].flatMap(([name, node]): Problem[] => {
    const given = versions.findGiven(read, name);
    if (given === undefined || versions.findMade(read, name) !== undefined) return [];
    const other = String(given.makers[0].cell.cell);
    return [{ node, rule: "live-assigned", details: { name, other, own: `${name}${read.cell.cell}` } }];
  });
}

function checkSlips(
  read: ReadCell,
  unknown: readonly (readonly [string, Identifier])[],
  versions: Versions<ReadCell>,
): Problem[] {
  return unknown.flatMap(([name, node]): Problem[] => {
    const near = findSlip(name, versions.names);
    const other = near === undefined ? undefined : versions.findGiven(read, near)?.makers[0].cell.cell;
    if (near === undefined || other === undefined) return [];
    return [{ node, rule: "live-name-near", details: { name, near, other: String(other) } }];
  });
}

function checkCircle(circle: readonly Step<ReadCell>[]): Problem[] {
  const words = circle.map(({ from, name }) => `cell ${from.cell.cell} reads \`${name}\``).join(", ");
  const [first] = circle;
  const node = first?.from.names.free.get(first.name) ?? first?.from.names.outputs.get(first.name);
  return node === undefined ? [] : [{ node, rule: "live-circle", details: { circle: words } }];
}

/** A name that is nearly another cell's. Whatever Node knows too, and what begins like a class, is taken to be meant. */
function findSlip(name: string, known: Iterable<string>): string | undefined {
  const isGlobal = name in globalThis || windowNames.has(name) || /^[A-Z$_]/.test(name) || name.length < 3;
  return isGlobal ? undefined : findNearest(name, known);
}
