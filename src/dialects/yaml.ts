/** YAML → JSON values with the line of every top-level key, or the line of what is wrong. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { JsonValue } from "../notebook/notebook.ts";

export interface YamlEntry {
  readonly key: string;
  readonly value: JsonValue;
  /** Line of the text, from 1. */
  readonly line: number;
}

export interface YamlFault {
  readonly reason: string;
  readonly line: number;
}

export interface YamlReading {
  /** Undefined where the text is no mapping: a list, a word, or broken. */
  readonly entries: readonly YamlEntry[] | undefined;
  readonly faults: readonly YamlFault[];
  /** Keys that stand twice; the last one counts. */
  readonly duplicates: readonly { readonly key: string; readonly line: number }[];
}

/** Reads a YAML mapping. Dates stay the text that was written, so that no time zone moves them. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core", uniqueKeys: false });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const faults = document.errors.map((error) => ({ reason: toReason(error), line: lineOf(error.pos[0]) }));
  if (faults.length > 0 || !isMap(document.contents)) {
    return { entries: undefined, faults, duplicates: [] };
  }
  const found = new Map<string, YamlEntry>();
  const duplicates: { key: string; line: number }[] = [];
  for (const { key: node, value } of document.contents.items) {
    const key = isScalar(node) ? String(node.value) : String(node);
    const line = isScalar(node) && node.range ? lineOf(node.range[0]) : 1;
    if (found.has(key)) {
      duplicates.push({ key, line });
    }
    found.set(key, {
      key,
      value: toJson(isNode(value) ? value.toJS(document, { maxAliasCount: 100 }) : value),
      line,
    });
  }
  return { entries: [...found.values()], faults: [], duplicates };
}

/** YAML can hold what JSON cannot (infinities, sets): those become null. */
function toJson(value: unknown): JsonValue {
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null;
  }
  if (Array.isArray(value)) {
    return value.map(toJson);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
  }
  return null;
}

/** The parser's first line says it; the rest draws an arrow that a message has no room for. */
function toReason(error: YAMLError): string {
  const first = error.message.split("\n")[0] ?? "";
  const sentence = first.replace(/ at line \d+, column \d+:?$/, "").replace(/\.$/, "");
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Reads one YAML value, such as that of a cell option; undefined with the reason where it is broken. */
export function readYamlValue(text: string): { value: JsonValue } | { fault: YamlFault } {
  const { entries, faults } = readYaml(`value: ${text}`);
  const fault = faults[0];
  if (fault !== undefined) {
    return { fault };
  }
  return { value: entries?.[0]?.value ?? null };
}
