/**
 * Long Markdown in pieces that the parser reads one by one. The time it needs grows with the square of a text's blocks, and a text may be
 * cut before a line at its very beginning that follows an empty one, unless a fence or HTML is open there: what the parser then makes
 * of both sides is what it makes of the whole, but for labels, of which each side is told.
 */
import type { Root, RootContent } from "mdast";
import { findLabels, type Labels, mentionsOthers } from "./labels.ts";
import { shiftLines } from "./shift.ts";

type Parse = (text: string, labels?: Labels) => Root;

interface Piece {
  readonly text: string;
  readonly tree: Root;
}

/** No line of a list, which would go on with the list before the empty line, and none indented. */
const boundary = /\n[ \t]*\n(?=[^\s\d+*-])/g;

/** The tree of `text`, parsed in pieces of `least` characters or more. */
export function parsePieces(text: string, parse: Parse, least: number, labels?: Labels): Root {
  const pieces = cut(text, (piece) => parse(piece, labels), least);
  const known = join([
    ...(labels === undefined ? [] : [labels]),
    ...pieces.map(({ tree }) => findLabels(tree)),
  ]);
  const children: RootContent[] = [];
  let lines = 0;
  let offset = 0;
  for (const { text: piece, tree: first } of pieces) {
    const tree = mentionsOthers(piece, first, known) ? parse(piece, known) : first;
    shiftLines(tree, lines, offset);
    children.push(...tree.children);
    lines += piece.split("\n").length - 1;
    offset += piece.length;
  }
  return { type: "root", children };
}

/** Each piece ends where nothing is open; one that would not is made twice as long. */
function cut(text: string, parse: (piece: string) => Root, least: number): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    let length = least;
    let piece = toPiece(text, start, length, parse);
    while (start + piece.text.length < text.length && isOpen(piece)) {
      length = 2 * piece.text.length;
      piece = toPiece(text, start, length, parse);
    }
    pieces.push(piece);
    start += piece.text.length;
  }
  return pieces;
}

function toPiece(text: string, start: number, length: number, parse: (piece: string) => Root): Piece {
  boundary.lastIndex = start + length;
  const end = boundary.test(text) ? boundary.lastIndex : text.length;
  const piece = text.slice(start, end);
  return { text: piece, tree: parse(piece) };
}

/** Whether its last block might go on beyond the empty line, or take a part of it. */
function isOpen({ text, tree }: Piece): boolean {
  let last: RootContent | undefined = tree.children.at(-1);
  while (last !== undefined && containers.has(last.type) && "children" in last) last = last.children.at(-1);
  const source = text.slice(last?.position?.start.offset, last?.position?.end.offset);
  if (last?.type === "html") return /^<(?:[!?]|(?:pre|script|style|textarea)\b)/i.test(source);
  const [, fence] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  return last?.type === "code" && fence !== undefined && !isClosed(source, fence);
}

const containers: ReadonlySet<string> = new Set(["blockquote", "footnoteDefinition", "list", "listItem"]);

function isClosed(source: string, fence: string): boolean {
  const last = /\n[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(source)?.[1];
  return last?.startsWith(fence) ?? false;
}

function join(all: readonly Labels[]): Labels {
  return {
    links: new Set(all.flatMap(({ links }) => [...links])),
    footnotes: new Set(all.flatMap(({ footnotes }) => [...footnotes])),
  };
}
