/** One named option with its value → what it changes, or a message about it. */
import { createMessage, type Message, type Place } from "../messages/message.ts";
import { findNearest } from "../messages/nearest.ts";
import { describe } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";
import { cellOptions } from "./cell-options.ts";
import { toName } from "./names.ts";
import type { CellOptions } from "./options.ts";

export interface NamedValue {
  /** The name as the author wrote it. */
  readonly written: string;
  readonly value: JsonValue;
  /** Whether it stands in a form that is certainly meant as an option. */
  readonly isCertain: boolean;
}

export interface Application {
  readonly set: Partial<CellOptions>;
  /** The option as data where it changes nothing here. */
  readonly unknown: Readonly<Record<string, JsonValue>>;
  readonly messages: readonly Message[];
}

/** Applies one option. */
export function applyOption({ written, value, isCertain }: NamedValue, place: Place): Application {
  const name = toName(written);
  const spec = Object.hasOwn(cellOptions, name) ? cellOptions[name] : undefined;
  const unknown = { [written]: value };
  if (spec === undefined) {
    const rule = isCertain ? "option-unknown" : "option-doubtful";
    const details = { name: written, suggestion: suggest(name) };
    return { set: {}, unknown, messages: [createMessage(rule, place, details)] };
  }
  if (spec.read === undefined) {
    return { set: {}, unknown, messages: [] };
  }
  const reading = spec.read(value);
  if ("set" in reading) {
    return { set: reading.set, unknown: {}, messages: [] };
  }
  const details = { name: written, value: describe(value), allowed: reading.allowed };
  return { set: {}, unknown, messages: [createMessage("option-mistyped", place, details)] };
}

function suggest(name: string): string {
  const nearest = findNearest(name, Object.keys(cellOptions));
  return nearest === undefined
    ? "Correct the name or delete the line; src/dialects/cell-options.ts lists every option."
    : `Did you mean ${nearest}? Otherwise delete the line.`;
}
