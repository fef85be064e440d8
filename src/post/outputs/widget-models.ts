/** The kinds of widgets that have a final state to be read: one function a kind, from its stored state to static HTML. */
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { h } from "hastscript";
import { isJsonList, isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import { toClean } from "../stash.ts";
import { toSafeOutput } from "./html.ts";
import type { OutputRequest } from "./request.ts";

export interface WidgetModel {
  readonly name: string;
  readonly state: JsonObject;
}

export interface WidgetWorld {
  readonly request: OutputRequest;
  /** Draws what `IPY_MODEL_…` names. */
  readonly child: (reference: JsonValue) => readonly ElementContent[] | undefined;
}

export type DrawWidget = (state: JsonObject, world: WidgetWorld) => readonly ElementContent[] | undefined;

export const models: Readonly<Record<string, DrawWidget>> = {
  HTMLModel: drawHtml,
  HTMLMathModel: drawHtml,
  LabelModel: ({ value }) => toPart(toWords(value)),
  HBoxModel: drawBox("row"),
  VBoxModel: drawBox("column"),
  BoxModel: drawBox("row"),
  GridBoxModel: drawBox("row"),
  AccordionModel: drawBox("column"),
  TabModel: drawBox("column"),
  FloatProgressModel: drawProgress,
  IntProgressModel: drawProgress,
  IntSliderModel: drawSlider,
  FloatSliderModel: drawSlider,
  FloatLogSliderModel: drawValue,
  IntRangeSliderModel: drawValue,
  FloatRangeSliderModel: drawValue,
  SelectionSliderModel: drawChoice,
  TextModel: drawValue,
  TextareaModel: drawValue,
  IntTextModel: drawValue,
  FloatTextModel: drawValue,
  BoundedIntTextModel: drawValue,
  BoundedFloatTextModel: drawValue,
  ComboboxModel: drawValue,
  DatePickerModel: drawValue,
  ColorPickerModel: drawValue,
  DropdownModel: drawChoice,
  RadioButtonsModel: drawChoice,
  ToggleButtonsModel: drawChoice,
  SelectModel: drawChoice,
  SelectMultipleModel: drawChoice,
  CheckboxModel: drawCheck,
  ToggleButtonModel: drawCheck,
  ValidModel: drawCheck,
  // A button without its program does nothing, and a player plays nothing.
  ButtonModel: () => [],
  PlayModel: () => [],
  FileUploadModel: () => [],
};

function drawHtml(state: JsonObject, { request }: WidgetWorld): ElementContent[] {
  const html = toWords(state["value"]);
  const tree = fromHtml(toClean(html), { fragment: true });
  const nodes = toSafeOutput(tree, request);
  const label = toWords(state["description"]);
  return html.trim() === "" && label === "" ? [] : [toSpan([...toLabel(label), ...nodes])];
}

function drawBox(direction: "row" | "column"): DrawWidget {
  return ({ children }, { child }) => {
    if (!isJsonList(children)) return undefined;
    const drawn = children.map((reference) => child(reference));
    // A box of strangers only is a stranger; one that has a part to show shows it.
    if (drawn.length > 0 && drawn.every((nodes) => nodes === undefined)) return undefined;
    const nodes = drawn.flatMap((own) => own ?? []);
    // A bar that never moved says nothing, and neither does what stands beside it.
    if (nodes.length === 0 || (direction === "row" && nodes.some(isUnmoved))) return [];
    const box = h("div", { className: ["widget-box", `widget-${direction}`] });
    box.children = nodes;
    return [box];
  };
}

function drawProgress(state: JsonObject): ElementContent[] {
  const [value, min, max] = [toNumber(state["value"]), toNumber(state["min"]), toNumber(state["max"], 100)];
  const label = toWords(state["description"]);
  const span = max > min ? max - min : 1;
  const share = Math.max(0, Math.min(1, (value - min) / span));
  const words = label === "" ? `${Math.round(share * 100)}%` : `${label} ${Math.round(share * 100)}%`;
  return [toSpan([...toLabel(label), h("progress", { value: share, max: 1, ariaLabel: words })])];
}

function isUnmoved(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  return node.tagName === "progress" ? Number(node.properties["value"]) === 0 : node.children.some(isUnmoved);
}

function drawSlider(state: JsonObject): ElementContent[] {
  const [value, min, max] = [toNumber(state["value"]), toNumber(state["min"]), toNumber(state["max"], 100)];
  const label = toWords(state["description"]);
  const bar = h("meter", { value, min, max, ariaLabel: label || "Slider" });
  return [toSpan([...toLabel(label), bar, { type: "text", value: ` ${toWords(state["value"])}` }])];
}

function drawValue(state: JsonObject): ElementContent[] {
  const { value } = state;
  const words = isJsonList(value) ? value.map(toWords).join(" – ") : toWords(value);
  return toPart(words, toWords(state["description"]));
}

function drawChoice(state: JsonObject): ElementContent[] {
  const { _options_labels: labels, index } = state;
  const chosen = isJsonList(index) ? index : [index ?? null];
  const words = chosen.flatMap((at) =>
    isJsonList(labels) && typeof at === "number" ? [toWords(labels[at])] : [],
  );
  return toPart(words.join(", ") || toWords(state["value"]), toWords(state["description"]));
}

function drawCheck(state: JsonObject): ElementContent[] {
  return toPart(state["value"] === true ? "yes" : "no", toWords(state["description"]));
}

function toPart(words: string, label = ""): ElementContent[] {
  return words === "" && label === "" ? [] : [toSpan([...toLabel(label), { type: "text", value: words }])];
}

function toLabel(label: string): ElementContent[] {
  return label === ""
    ? []
    : [h("span", { className: ["widget-label"] }, label), { type: "text", value: " " }];
}

function toSpan(children: readonly ElementContent[]): Element {
  const span = h("div", { className: ["widget-part"] });
  span.children = [...children];
  return span;
}

function toNumber(value: JsonValue | undefined, otherwise = 0): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

function toWords(value: JsonValue | undefined): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null || isJsonObject(value)) return "";
  return typeof value === "object" ? value.map(toWords).join(", ") : String(value);
}
