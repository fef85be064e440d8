/** The two kinds of node that a notebook's document has beyond Markdown's own. */
import type { Literal, Parent, RootContent } from "mdast";

/** One Markdown cell (or raw cell of HTML or Markdown), its blocks as children. */
export interface Prose extends Parent {
  type: "prose";
  cell: number;
  children: RootContent[];
}

/** A cell that is finished HTML already and waits in the stash: `value` is its placeholder. */
export interface Block extends Literal {
  type: "block";
}

declare module "mdast" {
  interface RootContentMap {
    prose: Prose;
    block: Block;
  }
}
