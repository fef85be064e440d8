/** References to labels: `@fig-x` (Quarto), `<<x>>` (AsciiDoc). Those of MyST are roles. */
import type { Html, Link, PhrasingContent, Text } from "mdast";
import type { Draft, DraftPlace } from "../draft.ts";
import { findNamed } from "../references.ts";

const quarto =
  /(?<![\w@\\])(\[)?(-?)@((?:fig|tbl|lst|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-[\w:-]*\w)(\])?/g;
const asciidoc = /<<([A-Za-z][\w-]*)(?:,\s*([^<>]+))?>>/g;

export function linkReferences(
  children: readonly PhrasingContent[],
  draft: Draft,
  place: DraftPlace,
): PhrasingContent[] {
  const joined = joinAsciidoc(children);
  return joined.flatMap((node): PhrasingContent[] => {
    if (node.type !== "text" || !/[@<]/.test(node.value)) return [node];
    return cut(node.value, quarto, (match) => {
      const [, open, dash, label = "", close] = match;
      // Theorems have the names of sources: where nothing here is called so, it is a citation's key.
      if (findNamed(label) !== undefined && draft.references.find(label) === undefined) return undefined;
      const link = toReference(label, draft, place, dash === "-" ? "%s" : undefined);
      // One reference alone in brackets needs none; a broken pair keeps what stands there.
      const isPair = open !== undefined && close !== undefined;
      return [
        ...(open !== undefined && !isPair ? [toText("[")] : []),
        ...link,
        ...(close !== undefined && !isPair ? [toText("]")] : []),
      ];
    }).flatMap((part) =>
      part.type === "text"
        ? cut(part.value, asciidoc, ([, label = "", words]) => toReference(label, draft, place, words))
        : [part],
    );
  });
}

/** A link in the words that the label's number or title gives; `words` may hold `%s` for the bare number. */
export function toReference(
  label: string,
  draft: Draft,
  place: DraftPlace,
  words?: string,
): PhrasingContent[] {
  if (draft.maths.hasLabel(label)) {
    const source = `\\eqref{${label}}`;
    const formula = { kind: "formula", source, tex: source, display: false, ...place } as const;
    const held = draft.stash.hold({ ...formula, cell: place.cell, line: place.line });
    return [toText(words === undefined ? `${draft.words.equation}\u00A0${held}` : words.replace("%s", held))];
  }
  const found = draft.references.find(label);
  if (found === undefined && /^(?:fig|tbl|lst|sec|eq)-/.test(label)) {
    draft.report("reference-missing", place, { label });
    return [toText(`@${label}`)];
  }
  const number = found?.number?.replace(/^\D+/, "") ?? "";
  const text =
    words?.replace(/%s|\{number\}/g, number) ?? found?.number ?? found?.title ?? label.replace(/[_-]+/g, " ");
  const link: Link = { type: "link", url: `#${label}`, children: [toText(text || label)] };
  return [link];
}

/** Markdown reads the middle of `<<myths>>` as a tag. */
function joinAsciidoc(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  children.forEach((node, index) => {
    const [before, next] = [out.at(-1), children[index + 1]];
    const isMiddle =
      before?.type === "text" &&
      before.value.endsWith("<") &&
      next?.type === "text" &&
      next.value.startsWith(">");
    if (isMiddle && node.type === "html" && isName(node)) before.value += node.value;
    else if (before?.type === "text" && node.type === "text") before.value += node.value;
    else out.push(node.type === "text" ? { ...node } : node);
  });
  return out;
}

function isName({ value }: Html): boolean {
  return /^<[A-Za-z][\w-]*>$/.test(value);
}

function toText(value: string): Text {
  return { type: "text", value };
}

/** A text with every match of a pattern replaced by nodes; one for which there are none stays. */
export function cut(
  value: string,
  pattern: RegExp,
  toNodes: (match: RegExpExecArray) => PhrasingContent[] | undefined,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let start = 0;
  for (const match of value.matchAll(pattern)) {
    const nodes = toNodes(match);
    if (nodes === undefined) continue;
    if (match.index > start) out.push(toText(value.slice(start, match.index)));
    out.push(...nodes);
    start = match.index + match[0].length;
  }
  if (start < value.length) out.push(toText(value.slice(start)));
  return out;
}
