/** Options of cells that front matter gives for all of them, by the same table as a cell's own. */
import { isJsonObject } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";
import { cellOptions } from "./cell-options.ts";
import type { KeyReading } from "./front-matter-keys.ts";
import { toName } from "./names.ts";
import type { CellOptions } from "./options.ts";

/** Those whose word for all cells has a meaning. */
const names: ReadonlySet<string> = new Set([
  "echo",
  "output",
  "warning",
  "include",
  "code-fold",
  "code-summary",
  "code-overflow",
  "code-line-numbers",
  "fig-align",
  "cap-location",
  "fig-cap-location",
  "tbl-cap-location",
  "tbl-colwidths",
]);

/** Reads one key whose name is that of a cell option. */
export function toDefault(name: string): (value: JsonValue) => KeyReading {
  return (value) => {
    const reading = cellOptions[name]?.read?.(value);
    if (reading === undefined) {
      return "ignored";
    }
    return "set" in reading
      ? { set: { cellDefaults: reading.set } }
      : { rule: "front-matter-mistyped", allowed: reading.allowed };
  };
}

/** Reads a map of such keys; what else stands in it is for running the notebook and says nothing here. */
export function toDefaults(value: JsonValue): KeyReading {
  let defaults: Partial<CellOptions> = {};
  for (const [key, inner] of isJsonObject(value) ? Object.entries(value) : []) {
    const name = toName(key);
    const reading = names.has(name) ? toDefault(name)(inner) : "ignored";
    if (typeof reading === "object" && "rule" in reading) {
      return { rule: reading.rule, allowed: `a map in which ${key} is ${reading.allowed}` };
    }
    if (typeof reading === "object") {
      defaults = { ...defaults, ...reading.set.cellDefaults };
    }
  }
  return Object.keys(defaults).length === 0 ? "ignored" : { set: { cellDefaults: defaults } };
}
