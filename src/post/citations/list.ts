/** The list of references, each a place that citations link to: where the author has a container `#refs` for it, else at the end. */
import type { List, ListItem, PhrasingContent, Root } from "mdast";
import { EXIT, visit } from "unist-util-visit";
import type { Directive } from "../markdown/tree.ts";
import type { Reference } from "./bibliography.ts";
import type { Library } from "./library.ts";

export function placeReferences(root: Root, library: Library, title: string): void {
  const references = library.list();
  if (references.length === 0) return;
  const list: List = { type: "list", ordered: false, spread: false, children: references.map(toItem) };
  const seat = findSeat(root);
  // An author who gives it a place gives it a heading too, or wants none.
  if (seat !== undefined) seat.children.push(list);
  else root.children.push({ type: "heading", depth: 2, children: [{ type: "text", value: title }] }, list);
}

/** `::: {#refs}` of Quarto, `:::{bibliography}` of MyST. */
function findSeat(root: Root): Directive | undefined {
  let found: Directive | undefined;
  visit(root, "directive", (node) => {
    if (node.attributes.id !== "refs" && node.name !== "bibliography") return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function toItem(reference: Reference): ListItem {
  const { key, authors, year, title, container, details, url } = reference;
  const names = authors.length > 8 ? [...authors.slice(0, 7), "et al."] : authors;
  const who = names.join("; ");
  const words: PhrasingContent[] = [
    text(who === "" ? "" : `${who} `),
    text(year === undefined ? "" : `(${year}). `),
    url === undefined ? text(title) : { type: "link", url, children: [text(title)] },
    text(/[.?!]$/.test(title) ? " " : ". "),
    ...(container === undefined ? [] : [{ type: "emphasis" as const, children: [text(container)] }]),
    text(
      details === undefined
        ? container === undefined
          ? ""
          : "."
        : `${container === undefined ? "" : ", "}${details}.`,
    ),
  ];
  return {
    type: "listItem",
    spread: false,
    data: { hProperties: { id: `ref-${key.replace(/[^\w-]+/g, "-")}` } },
    children: [
      { type: "paragraph", children: words.filter((node) => node.type !== "text" || node.value !== "") },
    ],
  };
}

function text(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}
