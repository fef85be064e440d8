/**
 * Outputs by MIME type, best first: of a bundle, the first that can be shown is. HTML comes first because kernels make it
 * for reading; it stands back for a picture when it is only the seat of a script. SVG stays sharp where PNG does not, TeX
 * before a picture of it, a picture before data, and plain text last. Notes come before plain text, which for a widget or
 * a script says less.
 */
import type { ElementContent } from "hast";
import type { DataOutput } from "../../notebook/notebook.ts";
import { html } from "./html.ts";
import { image, svg } from "./image.ts";
import { json } from "./json.ts";
import { latex } from "./latex.ts";
import { markdown } from "./markdown.ts";
import { script, widget } from "./notes.ts";
import { toNote } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { scriptNote, text } from "./text.ts";

export const renderers: readonly Renderer[] = [html, markdown, svg, latex, image, json, widget, script, text];

/** Any other text shows itself, when there is nothing better. */
const otherText = /^text\/(?!html$)/;

/** Live cells keep a place for a picture: it is what their stored output mostly is. */
export const liveRenderers: readonly Renderer[] = [svg, image, html, markdown, latex, json, text];

export function renderData(
  { data, metadata }: DataOutput,
  request: Omit<OutputRequest, "bundle" | "metadata">,
  order: readonly Renderer[] = renderers,
): readonly ElementContent[] {
  const full: OutputRequest = { ...request, bundle: data, metadata };
  for (const { types, render } of order) {
    for (const type of types) {
      const value = data[type];
      const nodes = value === undefined ? undefined : render(value, full, type);
      if (nodes !== undefined) return nodes;
    }
  }
  const [type] = Object.keys(data);
  for (const [name, value] of Object.entries(data)) {
    const nodes = otherText.test(name) ? text.render(value, full, name) : undefined;
    if (nodes !== undefined) return nodes;
  }
  if (typeof data["text/html"] === "string") return [toNote(scriptNote)];
  return type === undefined
    ? []
    : [toNote(`An output of the type ${type} stands here in the notebook; this page cannot show it.`)];
}
