/** Typed readers of JSON that nobody has checked: a wrong value is reported and replaced, never believed. */
import type { Details } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";
import type { JsonObject, JsonValue } from "./notebook.ts";

/** Reports a problem at the place that the caller is reading. */
export type Report = (rule: RuleId, details: Details) => void;

export interface FieldType<T> {
  /** In words, for the message. */
  readonly expected: string;
  readonly read: (value: JsonValue) => T | undefined;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Text as nbformat 4 stores it: one string, or a list of pieces to be joined as they are. */
export const text: FieldType<string> = {
  expected: "text or a list of lines",
  read: (value) => {
    if (typeof value === "string") {
      return value;
    }
    return isJsonList(value) && value.every((piece) => typeof piece === "string")
      ? value.join("")
      : undefined;
  },
};

export const name: FieldType<string> = {
  expected: "text",
  read: (value) => (typeof value === "string" ? value : undefined),
};

export const object: FieldType<JsonObject> = {
  expected: "an object",
  read: (value) => (isJsonObject(value) ? value : undefined),
};

export const list: FieldType<readonly JsonValue[]> = {
  expected: "a list",
  read: (value) => (isJsonList(value) ? value : undefined),
};

export const count: FieldType<number | null> = {
  expected: "a whole number or null",
  read: (value) =>
    value === null || (typeof value === "number" && Number.isInteger(value)) ? value : undefined,
};

/** Reads a field that must be there; where it is missing or mistyped that is reported and the fallback stands in. */
export function readField<T>(
  from: JsonObject,
  key: string,
  type: FieldType<T>,
  fallback: T,
  report: Report,
): T {
  const found = from[key];
  const value = found === undefined ? undefined : type.read(found);
  if (value === undefined) {
    report("notebook-field", { field: key, found: describe(found), expected: type.expected });
    return fallback;
  }
  return value;
}

/** Reads a field that may be missing; only a mistyped one is reported. */
export function readOptionalField<T>(
  from: JsonObject,
  key: string,
  type: FieldType<T>,
  fallback: T,
  report: Report,
): T {
  return from[key] === undefined ? fallback : readField(from, key, type, fallback, report);
}

/** A JSON value in few words, for messages. */
export function describe(value: JsonValue | undefined): string {
  if (value === undefined) {
    return "missing";
  }
  if (isJsonList(value)) {
    return "a list";
  }
  if (isJsonObject(value)) {
    return "an object";
  }
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
