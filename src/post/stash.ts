/**
 * Holds what must pass untouched through Markdown and the HTML parser: formulas, whole cells, marks of containers. In the text stands a
 * placeholder between two noncharacters of Unicode, which `toClean` takes out of whatever an author wrote.
 */
import type { ElementContent } from "hast";
import type { Directive } from "./markdown/tree.ts";
import type { Formula } from "./maths/typeset.ts";

export type Held = HeldFormula | HeldExpression | HeldBlock | HeldMark;

export interface HeldFormula extends Formula {
  readonly kind: "formula";
  readonly cell: number | undefined;
  readonly line: number | undefined;
}

/** `${expression}` of a live notebook. */
export interface HeldExpression {
  readonly kind: "expression";
  readonly source: string;
  /** Its stored value in words. */
  readonly words: string;
  readonly toNodes: () => readonly ElementContent[];
}

export interface HeldBlock {
  readonly kind: "block";
  /** Made when its place comes, so that macros and numbers of formulas run on from the cells before. */
  readonly toNodes: () => readonly ElementContent[];
}

/** Says what a container is, from inside it, until the tree is clean. */
export interface HeldMark {
  readonly kind: "mark";
  readonly directive: Directive;
}

export interface Stash {
  readonly hold: (held: Held) => string;
  /** Text with the source of every formula and expression back in place, for code and addresses. */
  readonly toSource: (text: string) => string;
  /** Text as it is read: formulas as their source, expressions as their values. */
  readonly toWords: (text: string) => string;
  /** Text cut at its placeholders. */
  readonly split: (text: string) => (string | Held)[];
}

const placeholder = /\uFDD0(\d+)\uFDD1/g;

export function createStash(): Stash {
  const held: Held[] = [];
  const find = (digits: string | undefined) => held[Number(digits)];
  const fill = (text: string, toText: (item: HeldFormula | HeldExpression) => string): string =>
    text.includes("\uFDD0")
      ? text.replace(placeholder, (_, digits: string) => {
          const item = find(digits);
          return item?.kind === "formula" || item?.kind === "expression" ? toText(item) : "";
        })
      : text;
  return {
    hold(item) {
      held.push(item);
      return `\uFDD0${held.length - 1}\uFDD1`;
    },
    toSource: (text) => fill(text, ({ source }) => source),
    toWords: (text) => fill(text, (item) => (item.kind === "formula" ? item.source : item.words)),
    split(text) {
      const parts: (string | Held)[] = [];
      text.split(placeholder).forEach((part, index) => {
        const item = index % 2 === 1 ? find(part) : undefined;
        if (item !== undefined) parts.push(item);
        else if (index % 2 === 0 && part !== "") parts.push(part);
      });
      return parts;
    },
  };
}

/** An author's text without the two noncharacters, written out or as character references. */
export function toClean(text: string): string {
  if (!/[\uFDD0\uFDD1]|&#/.test(text)) return text;
  return text.replace(/[\uFDD0\uFDD1]|&#(?:0*6497[67]|[xX]0*[fF][dD][dD][01])(?![0-9a-fA-F]);?/g, "");
}
