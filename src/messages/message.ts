/** A problem an author should know about, as a value: collected first, judged and printed later. */
import { type RuleId, rules } from "./rules.ts";

/**
 * Where a problem is. `cell` counts every cell of the file from 1; `line` and `column` count from 1 inside that
 * cell's source, or inside the file where no cell is named.
 */
export interface Place {
  readonly file: string;
  readonly cell?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface Message {
  readonly rule: RuleId;
  readonly severity: "error" | "warning";
  readonly place: Place;
  /** What happened, one sentence. */
  readonly text: string;
  /** What to do about it, one sentence. */
  readonly hint: string;
}

/** Values a rule's sentence and hint may mention. */
export type Details = Readonly<Record<string, string | number>>;

/** Creates the message of `rule` at `place`; `{name}` in the rule's sentence and hint is filled from `details`. */
export function createMessage(rule: RuleId, place: Place, details: Details = {}): Message {
  const { severity, text, hint } = rules[rule];
  return { rule, severity, place, text: fill(text, details), hint: fill(hint, details) };
}

function fill(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
