/** The table of contents. */
import type { Heading } from "../post/post.ts";

export interface ContentsItem extends Heading {
  readonly children: readonly Heading[];
}

/** Nests third-level headings under the second-level one before them; a third level without one stands by itself. */
export function toContents(headings: readonly Heading[]): readonly ContentsItem[] {
  const items: { depth: number; id: string; text: string; children: Heading[] }[] = [];
  for (const heading of headings) {
    const last = items.at(-1);
    if (heading.depth > 3) continue;
    if (heading.depth === 3 && last?.depth === 2) last.children.push(heading);
    else items.push({ ...heading, children: [] });
  }
  return items;
}
