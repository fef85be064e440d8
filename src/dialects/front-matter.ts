/** What a notebook says about itself, in whichever system's words, apart from what it says to its readers. */
import { createMessage, type Message, type Place } from "../messages/message.ts";
import type { Cell, Notebook } from "../notebook/notebook.ts";
import { findBlock } from "./front-matter-block.ts";
import { readFields, type WrittenEntry } from "./front-matter-fields.ts";
import { findHeadingMatter, type HeadingMatter, type Lines } from "./front-matter-heading.ts";
import { toName } from "./names.ts";
import type { FrontMatter } from "./options.ts";

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  /** The cells without what was read; blank lines stand in its place, so that other lines keep their numbers. */
  readonly cells: readonly Cell[];
  readonly messages: readonly Message[];
}

interface Part {
  readonly entries: readonly WrittenEntry[];
  readonly cells: readonly Cell[];
  readonly messages: readonly Message[];
}

/** Reads front matter: YAML wins over heading, quotation and list, and those over the notebook's metadata. */
export function readFrontMatter(notebook: Notebook): FrontMatterReading {
  const block = takeBlock(notebook.cells, notebook.file);
  const heading = takeHeading(block, notebook.file);
  const metadata = Object.entries(notebook.metadata).map(([key, value]) => ({
    key,
    value,
    place: undefined,
  }));
  const { frontMatter, messages } = readFields([...block.entries, ...heading.entries, ...metadata]);
  return {
    frontMatter,
    cells: heading.cells,
    messages: [...block.messages, ...heading.messages, ...messages],
  };
}

function takeBlock(cells: readonly Cell[], file: string): Part {
  const block = findBlock(cells);
  if (block === undefined) {
    return { entries: [], cells, messages: [] };
  }
  const { cell, reading } = block;
  const placeOf = (line: number): Place => ({ file, cell: cell.index, line: block.line + line - 1 });
  return {
    entries: (reading.entries ?? []).map(({ key, value, line }) => ({ key, value, place: placeOf(line) })),
    cells: withoutLines(cells, cell, [{ from: 1, to: block.length }]),
    messages: [
      ...reading.faults.map(({ reason, line }) =>
        createMessage("front-matter-yaml", placeOf(line), { reason }),
      ),
      ...reading.duplicates.map(({ key, line }) =>
        createMessage("front-matter-duplicate", placeOf(line), { name: key }),
      ),
    ],
  };
}

function takeHeading({ entries, cells }: Part, file: string): Part {
  const matter = findHeadingMatter(cells);
  const given = (name: string) => entries.find(({ key }) => toName(key) === name)?.value;
  const title = given("title");
  if (matter === undefined || (typeof title === "string" && !isSameTitle(title, matter.title.text))) {
    return { entries: [], cells, messages: [] };
  }
  // A title in YAML makes what follows the heading ordinary prose: such authors do not write nbdev's form as well.
  const { summary, list } = title === undefined ? matter : { summary: undefined, list: undefined };
  const taken = given("description") === undefined ? summary : undefined;
  return {
    entries: toEntries({ ...matter, summary: taken, list }, file),
    cells: withoutLines(cells, matter.cell, toTakenLines({ ...matter, summary: taken, list })),
    messages: (list?.faults ?? []).map(({ reason, line }) =>
      createMessage("front-matter-yaml", { file, cell: matter.cell.index, line }, { reason }),
    ),
  };
}

function toEntries({ cell, title, summary, list }: HeadingMatter, file: string): WrittenEntry[] {
  const placeOf = (line: number): Place => ({ file, cell: cell.index, line });
  return [
    ...(list?.entries ?? []).map(({ key, value, line }) => ({ key, value, place: placeOf(line) })),
    { key: "title", value: title.text, place: placeOf(title.lines.from) },
    ...(summary === undefined
      ? []
      : [{ key: "description", value: summary.text, place: placeOf(summary.lines.from) }]),
  ];
}

function toTakenLines({ title, summary, list }: HeadingMatter): Lines[] {
  // A heading with pictures stays: the post takes its words and keeps them.
  const heading = title.hasPictures ? undefined : title.lines;
  return [heading, summary?.lines, list?.lines].filter((lines) => lines !== undefined);
}

function isSameTitle(a: string, b: string): boolean {
  const simplify = (title: string) =>
    title
      .replace(/[*_`\s]+/g, " ")
      .trim()
      .toLowerCase();
  return simplify(a) === simplify(b);
}

/** Blanks the lines of one cell; a cell with nothing left is dropped. */
function withoutLines(cells: readonly Cell[], target: Cell, taken: readonly Lines[]): Cell[] {
  return cells.flatMap((cell) => {
    if (cell !== target) {
      return [cell];
    }
    const isTaken = (line: number) => taken.some(({ from, to }) => line >= from && line <= to);
    const source = cell.source
      .split("\n")
      .map((text, position) => (isTaken(position + 1) ? "" : text))
      .join("\n");
    return source.trim() === "" ? [] : [{ ...cell, source }];
  });
}
