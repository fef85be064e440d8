/** The line that opens a container, in the words of four systems → one head. */
import { type Attributes, noAttributes, readAttributes } from "../markdown/attributes.ts";
import { findNamed } from "../references.ts";

export interface Head {
  readonly name: string;
  readonly argument: string;
  readonly attributes: Attributes;
}

/** Quarto's classes that say what a container is; every other class only says how it looks. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/^callout-(?:note|tip|important|warning|caution)$/, "$&"],
  [/^panel-tabset$/, "tab-set"],
  [/^(?:column-margin|aside|margin)$/, "margin"],
  [/^column-(?:body-outset|page-inset)(?:-left|-right)?$/, "column-wide"],
  [/^column-(?:page|screen|screen-inset)(?:-left|-right|-shaded)?$/, "column-page"],
  [/^columns?$/, "$&"],
  [/^grid$/, "grid"],
  [/^g-col-\d+$/, "grid-item"],
  [/^content-(?:visible|hidden)$/, "$&"],
  [/^hidden$/, "content-hidden"],
  [/^cell-output.*$|^cell$/, "div"],
];

/** Reads the text behind the colons: `{.callout-note title="x"}`, `{note} Title`, `note Title`. */
export function readHead(info: string): Head {
  const [, inner, rest = ""] = /^\{([^{}]*)\}\s*(.*?)\s*:*$/.exec(info) ?? [];
  const attributes =
    inner === undefined ? undefined : inner.trim() === "" ? noAttributes : readAttributes(inner);
  if (attributes !== undefined) return { name: findName(attributes), argument: rest, attributes };
  const myst = /^\s*([A-Za-z][\w:.-]*)\s*$/.exec(inner ?? "")?.[1];
  if (myst !== undefined) return { name: myst.toLowerCase(), argument: rest, attributes: noAttributes };
  const [, word = "", title = ""] = /^\.?([A-Za-z][\w-]*)(?:\s+(.*?))?\s*:*$/.exec(info) ?? [];
  const known = { ...noAttributes, classes: [word] };
  const name = findName(known);
  return name === "div"
    ? { name: word, argument: title, attributes: noAttributes }
    : { name, argument: title, attributes: known };
}

function findName({ classes: own, values, id }: Attributes): string {
  for (const [pattern, name] of classes) {
    const found = own.find((className) => pattern.test(className));
    if (found !== undefined) return found.replace(pattern, name);
  }
  if (Object.keys(values).some((key) => /^layout(?:-n(?:col|row))?$/.test(key))) return "layout";
  const word = id === undefined ? undefined : findNamed(id);
  if (word !== undefined) return word;
  if (id !== undefined && /^(?:fig|tbl|lst)-/.test(id)) return "figure-div";
  return own.length === 0 || own.every((className) => !/^callout/.test(className))
    ? "div"
    : (own[0] ?? "div");
}
