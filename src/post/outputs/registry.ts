/**
 * Outputs by MIME type, best first: of a bundle, the first that can be shown is. A chart that its library can draw comes before all,
 * with its picture under it. HTML comes next because kernels make it for reading; it stands back for a picture when it is only the seat of a script. SVG stays sharp where PNG does not, TeX
 * before a picture of it, a picture before what only a program could draw. A widget, a chart or a script comes before plain
 * text, which says less of them; data of any other kind comes after it.
 */
import type { ElementContent } from "hast";
import type { DataOutput } from "../../notebook/notebook.ts";
import { chart, drawnChart } from "./chart.ts";
import { drawing } from "./drawing.ts";
import { media, pdf } from "./file.ts";
import { html } from "./html.ts";
import { image, svg } from "./image.ts";
import { bareJson, json, otherText } from "./json.ts";
import { latex } from "./latex.ts";
import { markdown } from "./markdown.ts";
import { toNote } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { script } from "./script.ts";
import { dataResource } from "./table.ts";
import { text } from "./text.ts";
import { vdom } from "./vdom.ts";
import { widget } from "./widget.ts";

export const renderers: readonly Renderer[] = [
  drawnChart,
  html,
  markdown,
  svg,
  latex,
  image,
  media,
  dataResource,
  vdom,
  widget,
  chart,
  pdf,
  script,
  bareJson,
  text,
  json,
  otherText,
];

/** Live cells keep a place for a picture: it is what their stored output mostly is. */
export const liveRenderers: readonly Renderer[] = [drawing, svg, image, html, markdown, latex, json, text];

/** How the types begin that programs store for themselves beside what they show. */
export const unseen: readonly string[] = [
  "papermill.record/",
  "vnd.bokehjs_",
  "vnd.holoviews_",
  "vnd.google.colaboratory.",
  "vnd.colab-display",
  "vnd.webio.",
  "vnd.databricks.",
  "vnd.deepnote.",
  "3dmoljs_",
].map((name) => `application/${name}`);

export function renderData(
  { data, metadata }: DataOutput,
  request: Omit<OutputRequest, "bundle" | "metadata">,
  order: readonly Renderer[] = renderers,
): readonly ElementContent[] {
  const full: OutputRequest = { ...request, bundle: data, metadata };
  const names = Object.keys(data);
  const shown = names.filter((name) => !unseen.some((start) => name.startsWith(start)));
  for (const { types, render } of order) {
    for (const type of types.flatMap((wanted) => findTypes(wanted, shown))) {
      const value = data[type];
      const nodes = value === undefined ? undefined : render(value, full, type);
      if (nodes !== undefined) return nodes;
    }
  }
  const [type] = shown;
  return type === undefined ? [] : [toNote(request.draft.words.unknownOutput(type))];
}

function findTypes(wanted: string | RegExp, names: readonly string[]): readonly string[] {
  return names.filter((name) => (typeof wanted === "string" ? name === wanted : wanted.test(name)));
}
