/** The kinds of node that a notebook's document has beyond Markdown's own. */
import type { Literal, Parent, RootContent } from "mdast";
import type { Attributes } from "./attributes.ts";

/** One Markdown cell (or raw cell of HTML or Markdown), or a part of one, its blocks as children. */
export interface Prose extends Parent {
  type: "prose";
  cell: number;
  children: RootContent[];
}

export interface Counted {
  readonly label: string;
  /** How many lettered parts it has. */
  readonly parts: number;
}

/** A cell that is finished HTML already and waits in the stash: `value` is its placeholder. */
export interface Block extends Literal {
  type: "block";
  /** The cell's labels, where a reference may give their number. */
  labels?: readonly Counted[];
}

/** A container, whichever system's words were used: `name` is one of `directives/registry.ts`, or none of them. */
export interface Directive extends Parent {
  type: "directive";
  name: string;
  /** What stands behind the name on its line, as text. */
  argument: string;
  attributes: Attributes;
  children: RootContent[];
}

declare module "mdast" {
  interface RootContentMap {
    prose: Prose;
    block: Block;
    directive: Directive;
  }
}
