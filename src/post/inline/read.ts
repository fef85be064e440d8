/** What authors write inside Markdown beyond Markdown, in the tree, in two walks: first what is named, then what names it. */
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import { linkCitations } from "../citations/cite.ts";
import type { Library } from "../citations/library.ts";
import type { Draft, DraftPlace } from "../draft.ts";
import { countedLabel } from "../references.ts";
import { readRoles } from "../roles/read.ts";
import { takeAttributes, takeHeadingAttributes } from "./attributes.ts";
import { placeEmbeds } from "./embeds.ts";
import { createNote, takeNotes } from "./notes.ts";
import { linkReferences } from "./references.ts";
import { captionTables } from "./table-captions.ts";
import { takeTargets } from "./targets.ts";

const lines = new Set(["paragraph", "heading", "emphasis", "strong", "delete", "tableCell"]);

export function readInlineForms(root: Root, draft: Draft, library: Library): void {
  nameThings(root, draft);
  readThings(root, draft, library, {});
}

/** Attributes and targets, then the numbers of all that carries a label, in the order of the page. */
function nameThings(node: Nodes, draft: Draft): void {
  for (const { label, parts } of node.type === "block" ? (node.labels ?? []) : []) {
    draft.references.count(label, undefined);
    draft.references.letter(label, parts);
  }
  if (!("children" in node)) return;
  if (isLine(node)) node.children = takeAttributes(node.children);
  else {
    const parent: { children: RootContent[] } = node;
    parent.children = takeTargets(captionTables(placeEmbeds(parent.children)), draft.references);
  }
  if (node.type === "heading") {
    const id = takeHeadingAttributes(node);
    if (id !== undefined) draft.references.name(id, toPlainText(node));
  }
  const id = node.type === "directive" ? node.attributes.id : undefined;
  const isFigure = node.type === "directive" && node.name === "figure-div";
  if (id !== undefined && (isFigure || countedLabel.test(id))) draft.references.count(id, undefined);
  for (const child of node.children) {
    const name = child.type === "image" ? child.data?.hProperties?.["id"] : undefined;
    if (child.type === "image" && typeof name === "string" && /^fig-/.test(name)) {
      draft.references.count(name, child.alt ?? undefined);
      const words = child.title || child.alt;
      child.title = [draft.references.find(name)?.number, words].filter(Boolean).join(": ");
    }
    nameThings(child, draft);
  }
}

function readThings(node: Nodes, draft: Draft, library: Library, around: DraftPlace): void {
  if (!("children" in node)) return;
  const place = draft.places.find(node.position?.start.line) ?? around;
  if (isLine(node)) {
    const notes: PhrasingContent[][] = [];
    const roles = readRoles(node.children, draft, place);
    const noted = takeNotes(roles, (words) => {
      notes.push(words);
      return draft.ids.claim("inline-note");
    });
    const link = (children: readonly PhrasingContent[]) =>
      linkCitations(linkReferences(children, draft, place), { library, draft, place });
    node.children = link(noted);
    for (const label of noted.flatMap((child) =>
      child.type === "footnoteReference" ? [child.identifier] : [],
    )) {
      const words = label.startsWith("inline-note") ? notes.shift() : undefined;
      if (words !== undefined) draft.notes.push(createNote(label, link(words)));
    }
  }
  for (const child of node.children) readThings(child, draft, library, place);
}

type Line = Extract<Nodes, { children: PhrasingContent[] }>;

function isLine(node: Nodes): node is Line {
  return lines.has(node.type);
}
