/** The list of references at the end of a post, each a place that citations link to. */
import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Reference } from "./bibliography.ts";
import type { Library } from "./library.ts";

export function toReferenceList(library: Library, title: string): RootContent[] {
  const references = library.list();
  if (references.length === 0) return [];
  return [
    { type: "heading", depth: 2, children: [{ type: "text", value: title }] },
    { type: "list", ordered: false, spread: false, children: references.map(toItem) },
  ];
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
