/**
 * Outputs that are nothing without their script. The page says so in a sentence; the script itself waits in a text file, from
 * where a reader's press puts it into a frame that is closed off from this site (`components/ScriptedOutputs.astro`).
 */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { JsonValue } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { toNote, toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { toPre } from "./terminal.ts";

export const script: Renderer = {
  types: ["application/javascript"],
  becomes: "a sentence, and a button that runs it in a closed frame; nothing where it only loads a library",
  render(value, request) {
    if (typeof value !== "string" || value.trim() === "") return [];
    const source = `<script>${value.replace(/<(?=\/script|!--)/gi, "\\x3C")}</script>`;
    if (Object.keys(request.bundle).some((type) => /(?:_load\.v0|_load\+json)/.test(type))) {
      return toPrelude(source, request);
    }
    // Jupyter's own page is what such a script speaks to; elsewhere it can do nothing.
    return /\b(?:IPython|Jupyter)\s*\.\s*(?!OutputArea)/.test(value)
      ? [toNote(request.draft.words.scriptForJupyter)]
      : toScripted(`${findSeats(request)}${source}`, request);
  },
};

/** The empty elements that the cell put there before, for its script to fill. */
function findSeats({ cell }: OutputRequest): string {
  return cell.outputs
    .flatMap((output) => (output.kind === "data" ? [output.data["text/html"]] : []))
    .filter((html) => typeof html === "string")
    .filter((html) => /<\w+[^>]*\bid\s*=/.test(html) && !/<script[\s>]/i.test(html) && html.length < 5000)
    .join("");
}

/** HTML that runs something, also in a frame or an element of its own making. */
export function isScripted(html: string): boolean {
  return /<script(?![^>]*\btype\s*=\s*["']?(?:application|text)\/(?:[\w.+-]*json|x-mathjax))[\s>]|<iframe\b[^>]*\b(?:srcdoc|src\s*=\s*["']?data:)|<[a-z]+-[a-z-]+[\s>]/i.test(
    html,
  );
}

/** Scripts and nothing else, of the kind that makes a library ready for later outputs. */
export function isLoader(html: string): boolean {
  const rest = html.replace(
    /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<(?:link|meta)\b[^>]*>/gi,
    "",
  );
  return (
    rest.replace(/<\/?(?:html|head|body)\b[^>]*>/gi, "").trim() === "" &&
    (html.length > 50_000 ||
      /require(?:js)?\s*\.\s*(?:config|undef)|define\s*\(|PlotlyConfig|\bsrc\s*=/.test(html))
  );
}

/** Nothing to see; later outputs of the post run after it. */
export function toPrelude(source: string, { draft }: OutputRequest): ElementContent[] {
  draft.preludes.add(toAddress(source, draft));
  return [];
}

/** A sentence, and a button that only a script of ours can show. */
export function toScripted(source: string, { draft, bundle }: OutputRequest): ElementContent[] {
  const needsRequire = /\brequire(?:js)?\s*[(.]/.test(source) && !/require(?:\.min)?\.js/.test(source);
  const button = h(
    "button",
    {
      type: "button",
      hidden: true,
      "data-run-output": toAddress(source, draft),
      "data-run-before": [...draft.preludes].join(" ") || undefined,
      "data-needs-require": needsRequire ? "" : undefined,
    },
    draft.words.runInFrame,
  );
  return [...toTwin(bundle["text/plain"]), toOutput("note", [h("p", draft.words.drawnByScript), button])];
}

/** What the kernel said in words, unless it is only the name of the object. */
function toTwin(text: JsonValue | undefined): ElementContent[] {
  if (typeof text !== "string" || /^\s*(?:<[\s\S]*>|:?[A-Za-z_][\w.]*\s*[({[][\s\S]*)\s*$/.test(text))
    return [];
  const pre = toPre(text);
  return pre === undefined ? [] : [toOutput("text", [pre])];
}

function toAddress(source: string, draft: Draft): string {
  // A text file: opened by itself it shows itself and runs nothing.
  const { name } = draft.assets.add(new TextEncoder().encode(source), "txt");
  return `${draft.context.base}_assets/${name}`;
}
