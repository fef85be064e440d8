/** Written keys and values → the fields of front matter, with a message for each that cannot be used. */
import { createMessage, type Message, type Place } from "../messages/message.ts";
import { findNearest } from "../messages/nearest.ts";
import { describe } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";
import { frontMatterKeys } from "./front-matter-keys.ts";
import { toName } from "./names.ts";
import { defaultFrontMatter, type FrontMatter } from "./options.ts";

export interface WrittenEntry {
  readonly key: string;
  readonly value: JsonValue;
  /** Absent for the notebook's metadata, where kernels and editors keep things of their own: nothing there is reported. */
  readonly place: Place | undefined;
}

/** Reads all fields; of two entries with one key the first counts. */
export function readFields(entries: readonly WrittenEntry[]): {
  frontMatter: FrontMatter;
  messages: Message[];
} {
  const byName = new Map<string, WrittenEntry>();
  for (const entry of entries) {
    const name = toName(entry.key);
    if (!byName.has(name) && !isEmpty(entry.value)) {
      byName.set(name, entry);
    }
  }
  const messages: Message[] = [];
  const unknown: Record<string, JsonValue> = {};
  let frontMatter = defaultFrontMatter;
  // The table's lower rows first, so that the upper ones win.
  for (const [name, spec] of Object.entries(frontMatterKeys).toReversed()) {
    const entry = byName.get(name);
    const reading = entry === undefined ? undefined : spec.read?.(entry.value);
    if (reading !== undefined && reading !== "ignored" && "set" in reading) {
      frontMatter = merge(frontMatter, reading.set);
    }
  }
  for (const [name, { key, value, place }] of byName) {
    const spec = Object.hasOwn(frontMatterKeys, name) ? frontMatterKeys[name] : undefined;
    const reading = spec?.read?.(value) ?? "ignored";
    if (place === undefined || (reading !== "ignored" && "set" in reading)) {
      continue;
    }
    unknown[key] = value;
    if (spec === undefined) {
      messages.push(createMessage("front-matter-unknown", place, { name: key, suggestion: suggest(name) }));
    } else if (reading !== "ignored") {
      messages.push(
        createMessage(reading.rule, place, { name: key, value: describe(value), allowed: reading.allowed }),
      );
    }
  }
  return { frontMatter: { ...frontMatter, unknown }, messages };
}

/** Templates leave keys without a value: they say nothing. */
function isEmpty(value: JsonValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** `set` wins, but lists of both are united, those of `set` first. */
function merge(frontMatter: FrontMatter, set: Partial<FrontMatter>): FrontMatter {
  const { authors = [], tags = [], aliases = [], cellDefaults } = set;
  return {
    ...frontMatter,
    ...set,
    authors: [...new Set([...authors, ...frontMatter.authors])],
    tags: [...new Set([...tags, ...frontMatter.tags])],
    aliases: [...new Set([...aliases, ...frontMatter.aliases])],
    cellDefaults: { ...frontMatter.cellDefaults, ...cellDefaults },
  };
}

function suggest(name: string): string {
  const nearest = findNearest(name, Object.keys(frontMatterKeys));
  return nearest === undefined
    ? "It is kept as data and has no effect; src/dialects/front-matter-keys.ts lists every key."
    : `Did you mean ${nearest}? Otherwise it has no effect.`;
}
