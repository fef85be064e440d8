/** Citations in prose → links to the list of references: `[@key, p. 3; @other]`, `@key`, `{cite}`key``, `\cite{key}`. */
import type { PhrasingContent, Text } from "mdast";
import type { Draft, DraftPlace } from "../draft.ts";
import { cut } from "../inline/references.ts";
import type { Reference } from "./bibliography.ts";
import type { Library } from "./library.ts";

const key = String.raw`[A-Za-z0-9_][\w:.#$%&+?~/-]*[\w]|[A-Za-z0-9_]`;
const bracketed = new RegExp(String.raw`\[([^[\]@]*-?@(?:${key})[^[\]]*)\]`, "g");
const bare = new RegExp(String.raw`(?<![\w@\\./])@(${key})`, "g");
const latex = /\\(cite[a-z]*\*?)(?:\[[^\]]*\])*\{([^{}]+)\}/g;

export interface CiteContext {
  readonly library: Library;
  readonly draft: Draft;
  readonly place: DraftPlace;
}

export function linkCitations(children: readonly PhrasingContent[], context: CiteContext): PhrasingContent[] {
  return readRoles(children, context).flatMap((node): PhrasingContent[] => {
    if (node.type !== "text" || !/@|\\cite/.test(node.value)) return [node];
    return cut(node.value, latex, ([, name = "", keys = ""]) =>
      toCitation(split(keys), /^cite(?:t|author)/.test(name), context),
    )
      .flatMap((part) =>
        inText(part, bracketed, ([whole, inner = ""]) => toGroup(inner, context) ?? [toText(whole)]),
      )
      .flatMap((part) =>
        inText(part, bare, ([whole, name = ""]) =>
          context.library.has(name) ? toCitation([name], true, context) : [toText(whole)],
        ),
      );
  });
}

function inText(
  node: PhrasingContent,
  pattern: RegExp,
  toNodes: (match: RegExpExecArray) => PhrasingContent[],
): PhrasingContent[] {
  return node.type === "text" ? cut(node.value, pattern, toNodes) : [node];
}

/** MyST's roles: the name stands at the end of the text before the code. */
function readRoles(children: readonly PhrasingContent[], context: CiteContext): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of children) {
    const before = out.at(-1);
    const [whole, form = ""] = (before?.type === "text" && /\{cite(?::(\w+))?\}$/.exec(before.value)) || [];
    if (node.type !== "inlineCode" || before?.type !== "text" || whole === undefined) {
      out.push(node.type === "text" ? { ...node } : node);
      continue;
    }
    before.value = before.value.slice(0, before.value.length - whole.length);
    out.push(...toCitation(split(node.value), form === "t" || form === "author", context));
  }
  return out;
}

/** `see @a, p. 3; -@b`; undefined where nothing of it is known and no file of references is named. */
function toGroup(inner: string, context: CiteContext): PhrasingContent[] | undefined {
  const parts = inner.split(";").map((part) => new RegExp(`^([^@]*?)(-?)@(${key})(.*)$`, "s").exec(part));
  if (!parts.some((part) => part !== null && context.library.has(part[3] ?? ""))) return undefined;
  const nodes = parts.flatMap((part, index): PhrasingContent[] => {
    const [, before = "", dash, name = "", after = ""] = part ?? [];
    const reference = find(name, context);
    const words =
      reference === undefined ? name : dash === "-" ? (reference.year ?? "n.d.") : toShort(reference, false);
    return [
      toText(`${index > 0 ? "; " : ""}${before.trim() === "" ? "" : `${before.trim()} `}`),
      toLink(name, words, reference),
      toText(after.trimEnd()),
    ];
  });
  return [toText("("), ...nodes.filter((node) => node.type !== "text" || node.value !== ""), toText(")")];
}

function toCitation(keys: readonly string[], isNarrative: boolean, context: CiteContext): PhrasingContent[] {
  const nodes = keys.flatMap((name, index): PhrasingContent[] => {
    const reference = find(name, context);
    const words = reference === undefined ? name : toShort(reference, isNarrative);
    return [...(index > 0 ? [toText("; ")] : []), toLink(name, words, reference)];
  });
  return isNarrative ? nodes : [toText("("), ...nodes, toText(")")];
}

function find(name: string, { library, draft, place }: CiteContext): Reference | undefined {
  const reference = library.cite(name);
  if (reference === undefined) draft.report("citation-missing", place, { key: name });
  return reference;
}

/** `He et al., 2015`, or `He et al. (2015)` in the run of a sentence. */
function toShort({ families, title, year = "n.d." }: Reference, isNarrative: boolean): string {
  const [first = title, second, ...others] = families;
  const names =
    others.length > 0 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return isNarrative ? `${names} (${year})` : `${names}, ${year}`;
}

function toLink(name: string, words: string, reference: Reference | undefined): PhrasingContent {
  return reference === undefined
    ? toText(words)
    : { type: "link", url: `#ref-${name.replace(/[^\w-]+/g, "-")}`, children: [toText(words)] };
}

function split(keys: string): string[] {
  return keys
    .split(",")
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "");
}

function toText(value: string): Text {
  return { type: "text", value };
}
