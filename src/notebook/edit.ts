/** Changes a few values in the text of a notebook, and not one other byte. */
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { findLayout, type Layout, printJson } from "./format.ts";
import { replaceNonFinite } from "./json.ts";
import type { JsonObject, JsonValue } from "./notebook.ts";
import { toStoredOutputs } from "./stored.ts";

export interface CellEdit {
  /** The outputs as nbformat 4 has them; texts may be strings. */
  readonly outputs?: JsonValue;
  /** Keys to set in the cell's metadata; the other keys stay. */
  readonly metadata?: JsonObject;
  readonly executionCount?: number | null;
}

interface Splice {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Replaces outputs, execution counts and metadata of cells, numbered from 1, in the text of a notebook. Everything else
 * keeps its bytes, also a value that is already what the edit asks for. Throws where the text is no notebook.
 */
export function replaceOutputs(text: string, edits: ReadonlyMap<number, CellEdit>): string {
  const tree = parse(text);
  const cells = findNodeAtLocation(tree, ["cells"]);
  if (cells === undefined) {
    throw new RangeError(
      "The notebook is older than nbformat 4: open it in Jupyter and save it again first.",
    );
  }
  const layout = findLayout(text);
  const splices = [...edits].flatMap(([index, edit]) => {
    const cell = cells.children?.[index - 1];
    if (cell?.type !== "object") {
      throw new RangeError(`The notebook has no cell ${index}.`);
    }
    return toSplices(text, cell, edit, layout);
  });
  // From the end, so that earlier offsets stay right; of two at one place the later named goes in first.
  const ordered = splices.map((splice, order) => ({ ...splice, order }));
  ordered.sort((a, b) => b.offset - a.offset || b.order - a.order);
  return ordered.reduce(
    (result, { offset, length, text: added }) =>
      result.slice(0, offset) + added + result.slice(offset + length),
    text,
  );
}

/** The parser knows neither a byte order mark nor NaN: both are covered up, at the same length. */
function parse(text: string): Node {
  const errors: ParseError[] = [];
  const covered = replaceNonFinite(text, (literal) => "0".padEnd(literal.length)).replace(/^\uFEFF/, " ");
  const tree = parseTree(covered, errors, { disallowComments: true });
  if (tree === undefined || errors.length > 0) {
    throw new SyntaxError("The text is not JSON.");
  }
  return tree;
}

function toSplices(text: string, cell: Node, edit: CellEdit, layout: Layout): Splice[] {
  const { outputs, metadata, executionCount } = edit;
  const splices: Splice[] = [];
  if (executionCount !== undefined) {
    splices.push(...setValue(text, cell, "execution_count", executionCount, layout));
  }
  if (metadata !== undefined) {
    splices.push(...setMetadata(text, cell, metadata, layout));
  }
  if (outputs !== undefined) {
    splices.push(...setValue(text, cell, "outputs", toStoredOutputs(outputs), layout));
  }
  return splices;
}

function setMetadata(text: string, cell: Node, keys: JsonObject, layout: Layout): Splice[] {
  const metadata = findProperty(cell, "metadata")?.children?.[1];
  if (metadata?.type !== "object") {
    return setValue(text, cell, "metadata", keys, layout);
  }
  if (metadata.children === undefined || metadata.children.length === 0) {
    return Object.keys(keys).length === 0 ? [] : setValue(text, cell, "metadata", keys, layout);
  }
  return Object.keys(keys)
    .toSorted()
    .flatMap((key) => setValue(text, metadata, key, keys[key] ?? null, layout));
}

function setValue(text: string, object: Node, key: string, value: JsonValue, layout: Layout): Splice[] {
  const property = findProperty(object, key);
  const old = property?.children?.[1];
  if (property === undefined || old === undefined) {
    return [insertProperty(text, object, key, value, layout)];
  }
  if (isSame(readNode(old, key), value)) {
    return [];
  }
  return [
    { offset: old.offset, length: old.length, text: printJson(value, layout, findBase(text, property)) },
  ];
}

/** Puts a new property where Jupyter's sorted order has it. */
function insertProperty(text: string, object: Node, key: string, value: JsonValue, layout: Layout): Splice {
  const properties = object.children ?? [];
  const last = properties.at(-1);
  const next = properties.find((property) => String(property.children?.[0]?.value) > key);
  const neighbour = next ?? last;
  const base = neighbour === undefined ? undefined : findBase(text, neighbour);
  const printed = `${printJson(key, layout, base)}${layout.colon}${printJson(value, layout, base)}`;
  const gap = base === undefined ? (layout.colon === ": " ? " " : "") : layout.newline + base;
  if (next !== undefined) {
    return { offset: next.offset, length: 0, text: `${printed},${gap}` };
  }
  return last === undefined
    ? { offset: object.offset + 1, length: 0, text: printed }
    : { offset: last.offset + last.length, length: 0, text: `,${gap}${printed}` };
}

/** The last of several: the one that JSON parsers believe. */
function findProperty(object: Node, key: string): Node | undefined {
  return object.children?.findLast((property) => property.children?.[0]?.value === key);
}

/** The indentation of the line that a property begins, or undefined where it begins none. */
function findBase(text: string, { offset }: Node): string | undefined {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

function readNode(node: Node, key: string): JsonValue {
  const value: JsonValue = getNodeValue(node);
  return key === "outputs" ? toStoredOutputs(value) : value;
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  const plain: Layout = { indent: "", newline: "\n", colon: ":", escapes: false };
  return printJson(a, plain, undefined) === printJson(b, plain, undefined);
}
