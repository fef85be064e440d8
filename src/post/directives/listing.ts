/** Code of prose that says more of itself: a file's name, a caption, lines to look at, numbers. Quarto's attributes and MyST's options. */
import type { ElementContent } from "hast";
import type { Code } from "mdast";
import { lines } from "../../dialects/values.ts";
import { toCode } from "../code/block.ts";
import type { Attributes } from "../markdown/attributes.ts";
import type { Directive } from "../markdown/tree.ts";
import { toText } from "../steps/text.ts";
import { takeTitle } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";
import { createTitle } from "./title.ts";

const captions = ["lst-cap", "caption"] as const;
const telling = [
  "filename",
  "code-line-numbers",
  "linenos",
  "number-lines",
  "lineno-start",
  "emphasize-lines",
];

/** The code itself where nothing is said of it. */
export function createListing(code: Code, attributes: Attributes): Directive | Code {
  const { id, classes, values } = attributes;
  const caption = captions.flatMap((name) => values[name] ?? [])[0] ?? "";
  const isTold = caption !== "" || telling.some((name) => name in values) || classes.some(isNumbering);
  if (!isTold && id === undefined) return code;
  const title = caption === "" ? [] : [createTitle(caption)];
  return { type: "directive", name: "listing", argument: "", attributes, children: [...title, code] };
}

export const listing: DirectiveSpec = {
  names: ["listing"],
  systems: [],
  becomes: "code with its file name, caption, marked and numbered lines",
  dress(node, { attributes: { id, classes, values } }, draft) {
    const own = takeTitle(node, draft);
    const pre = node.children.find((child) => child.type === "element" && child.tagName === "pre");
    const code = pre?.type === "element" ? pre.children[0] : undefined;
    if (code?.type !== "element") return;
    const { className } = code.properties;
    const language = Array.isArray(className) ? String(className[0] ?? "").replace(/^language-/, "") : "";
    const number = id === undefined ? undefined : draft.references.find(id)?.number;
    const said = values["code-line-numbers"] ?? "";
    const first = Number(values["lineno-start"] ?? values["number-lines"] ?? values["startFrom"]);
    const words = own === undefined || number === undefined ? own : [toWords(`${number}: `), ...own];
    const block = toCode(toText(code, draft.stash).replace(/\n$/, ""), language, {
      caption: words ?? (number === undefined ? undefined : [toWords(number)]),
      filename: values["filename"],
      marked: lines.read(values["emphasize-lines"] ?? (/\d/.test(said) ? said : false)) ?? [],
      numbered:
        said === "true" ||
        classes.some(isNumbering) ||
        ["linenos", "lineno-start", "number-lines"].some(
          (name) => name in values && values[name] !== "false",
        ),
      firstNumber: first > 0 ? first : undefined,
    });
    node.properties = { ...block.properties, ...node.properties };
    node.children = block.children;
  },
};

function isNumbering(className: string): boolean {
  return /^(?:numberLines|number-lines)$/.test(className);
}

function toWords(value: string): ElementContent {
  return { type: "text", value };
}
