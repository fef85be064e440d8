/**
 * Labels of link definitions and footnotes that stand in other cells. Markdown reads `[text][label]` as a link only when
 * it knows the label, so the parser is told of those it cannot see.
 */
import type { Nodes } from "mdast";
import type { Data, Processor } from "unified";
import { visit } from "unist-util-visit";

type Extension = NonNullable<Data["micromarkExtensions"]>[number];

export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

/** The labels that a tree defines, as Markdown compares them. */
export function findLabels(tree: Nodes): Labels {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "definition") links.add(toComparable(node.label ?? node.identifier));
    if (node.type === "footnoteDefinition") footnotes.add(toComparable(node.label ?? node.identifier));
  });
  return { links, footnotes };
}

/** Both foldings, as CommonMark asks: some letters have no single counterpart in the other case. */
export function toComparable(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase().toUpperCase();
}

/** Whether `text`, whose tree is `tree`, names a label that it does not define itself. */
export function mentionsOthers(text: string, tree: Nodes, { links, footnotes }: Labels): boolean {
  if (!text.includes("[") || links.size + footnotes.size === 0) return false;
  const own = findLabels(tree);
  return [...text.matchAll(/\[(\^?)([^[\]]+)\]/g)].some(([, caret, label = ""]) => {
    const name = toComparable(label);
    return caret === "^"
      ? footnotes.has(name) && !own.footnotes.has(name)
      : links.has(name) && !own.links.has(name);
  });
}

/** A unified plugin that makes the parser know `labels` from the first line on. */
export function knowLabels(this: Processor, labels: Labels): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), toExtension(labels)];
}

/** A construct that never matches: it is tried at the start of a line, which is when it hands the labels over. */
function toExtension(labels: Labels): Extension {
  const told = new WeakSet<object>();
  return {
    document: {
      null: {
        name: "labelsOfOtherCells",
        tokenize(_effects, _ok, nok) {
          const { parser } = this;
          if (!told.has(parser)) {
            told.add(parser);
            parser.defined.push(...labels.links);
            parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...labels.footnotes];
          }
          return nok;
        },
      },
    },
  };
}
