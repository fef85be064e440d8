/** How a JSON file is laid out, found by looking at it, so that what is added looks like the rest. */

import { isJsonList, isJsonObject } from "./fields.ts";
import type { JsonValue } from "./notebook.ts";

export interface Layout {
  /** One step of indentation. */
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
  /** Between a key and its value. */
  readonly colon: ":" | ": ";
  /** Whether characters beyond ASCII are written as escapes. */
  readonly escapes: boolean;
}

/** Finds the layout; Jupyter's own where the text leaves it open. */
export function findLayout(text: string): Layout {
  const broken = /\{(\r?\n)([ \t]*)"/.exec(text);
  const isAscii = !/[\u0080-\uffff]/.test(text.replace(/^\uFEFF/, ""));
  return {
    indent: broken?.[2] ?? " ",
    newline: broken?.[1] === "\r\n" ? "\r\n" : "\n",
    colon: /^[^:]*"\s*:(?! )/.test(text) ? ":" : ": ",
    // Only a file that holds escapes and nothing else beyond ASCII was written by a tool that escapes.
    escapes: isAscii && /\\u(?!00[0-7])[0-9a-fA-F]{4}/.test(text),
  };
}

/**
 * Prints a value with its keys sorted, as Jupyter does. `base` is the indentation of the line on which it begins;
 * undefined prints it on one line.
 */
export function printJson(value: JsonValue, layout: Layout, base: string | undefined): string {
  if (isJsonList(value)) {
    const parts = value.map((inner) => printJson(inner, layout, deeper(base, layout)));
    return printParts("[", parts, "]", layout, base);
  }
  if (isJsonObject(value)) {
    const keys = Object.keys(value).toSorted();
    const parts = keys.map((key) => {
      const inner = printJson(value[key] ?? null, layout, deeper(base, layout));
      return `${printText(key, layout)}${layout.colon}${inner}`;
    });
    return printParts("{", parts, "}", layout, base);
  }
  return typeof value === "string" ? printText(value, layout) : JSON.stringify(value);
}

function printParts(
  open: string,
  parts: readonly string[],
  close: string,
  layout: Layout,
  base?: string,
): string {
  if (parts.length === 0) {
    return open + close;
  }
  if (base === undefined) {
    return open + parts.join(layout.colon === ": " ? ", " : ",") + close;
  }
  const { newline, indent } = layout;
  return `${open}${newline}${parts.map((part) => base + indent + part).join(`,${newline}`)}${newline}${base}${close}`;
}

function deeper(base: string | undefined, { indent }: Layout): string | undefined {
  return base === undefined ? undefined : base + indent;
}

function printText(text: string, { escapes }: Layout): string {
  const printed = JSON.stringify(text);
  return escapes ? printed.replace(/[\u007f-\uffff]/g, toEscape) : printed;
}

function toEscape(unit: string): string {
  return unit === "\u007f" ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
