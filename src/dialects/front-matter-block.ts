/** Front matter as YAML between `---` lines, at the head of a cell. */
import type { Cell } from "../notebook/notebook.ts";
import { frontMatterKeys } from "./front-matter-keys.ts";
import { toName } from "./names.ts";
import { readYaml, type YamlReading } from "./yaml.ts";

export interface FrontMatterBlock {
  readonly cell: Cell;
  readonly reading: YamlReading;
  /** Line of the cell on which the YAML begins, from 1. */
  readonly line: number;
  /** Number of lines of the cell that the block takes, the closing `---` included. */
  readonly length: number;
}

/** Finds the block: in the first cell that is no code, else in a raw cell further down that holds a known key. */
export function findBlock(cells: readonly Cell[]): FrontMatterBlock | undefined {
  const prose = cells.filter(({ kind, source }) => kind !== "code" && source.trim() !== "");
  const first = prose[0] === undefined ? undefined : readBlock(prose[0]);
  if (first !== undefined) {
    return first;
  }
  for (const cell of prose.slice(1).filter(({ kind }) => kind === "raw")) {
    const block = readBlock(cell);
    if (block?.reading.entries?.some(({ key }) => Object.hasOwn(frontMatterKeys, toName(key)))) {
      return block;
    }
  }
  return undefined;
}

function readBlock(cell: Cell): FrontMatterBlock | undefined {
  const lines = cell.source.split("\n");
  const open = lines.findIndex((line) => line.trim() !== "");
  if (!/^---\s*$/.test(lines[open] ?? "")) {
    return undefined;
  }
  const found = lines.findIndex((line, position) => position > open && /^(?:---|\.\.\.)\s*$/.test(line));
  if (found === -1 && cell.kind !== "raw") {
    return undefined;
  }
  const close = found === -1 ? lines.length : found;
  const yaml = lines.slice(open + 1, close);
  const reading = readYaml(yaml.join("\n"));
  // Between two thematic breaks stands ordinary prose: only what is a mapping, or means to be one, is front matter.
  const isMeant = /^\s*["']?[A-Za-z][\w-]*["']?\s*:(?:\s|$)/.test(
    yaml.find((line) => line.trim() !== "") ?? "",
  );
  const isEmpty = yaml.every((line) => line.trim() === "");
  const isFrontMatter = reading.entries !== undefined || isEmpty || (reading.faults.length > 0 && isMeant);
  return isFrontMatter
    ? { cell, reading, line: open + 2, length: Math.min(close + 1, lines.length) }
    : undefined;
}
