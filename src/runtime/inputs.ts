/** Inputs that have a name, in the page's address: `const rate = view(…)` is `?rate=0.3` there. */
import { readState, writeState } from "../link/address.ts";
import { isHidden, reserved } from "../link/hide.ts";
import { toValue } from "../link/text.ts";
import { findEvent, readValue } from "./generators.ts";

const linked = new WeakSet<Element>();

/** Gives the input what the address says under `name`, as a reader's hand would, and keeps there what differs from its first value. */
export function linkInput(name: string, input: Element): void {
  if (isHidden(name) && input instanceof HTMLElement) input.style.display = "none";
  if (linked.has(input) || reserved.includes(name) || !isSettable(input)) return;
  linked.add(input);
  const first = toFields(readValue(input));
  let isSet = false;
  for (const [field, sample] of first) {
    const text = readState(name + field);
    if (text !== undefined) isSet = set(input, field, toCandidates(text, sample), sample) || isSet;
  }
  const write = () => {
    for (const [field, value] of toFields(readValue(input))) {
      writeState(name + field, isSame(value, first.get(field)) ? undefined : toText(value));
    }
  };
  // An event that is no click of a mouse tells what stands in a box, and does not tick it.
  if (isSet) input.dispatchEvent(new Event(findEvent(input), { bubbles: true }));
  input.addEventListener(findEvent(input), write);
}

/** A button counts its presses, and a file is its reader's: no link may say either. */
function isSettable(input: Element): boolean {
  const kinds =
    ":is(input:not([type=button], [type=submit], [type=file], [type=password]), select, textarea)";
  return "value" in input && (input.matches(kinds) || input.querySelector(kinds) !== null);
}

/** An input of inputs has a key for each, `name.field`. */
function toFields(value: unknown): ReadonlyMap<string, unknown> {
  const isForm =
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isForm
    ? new Map(Object.entries(value).map(([field, one]) => [`.${field}`, one]))
    : new Map([["", value]]);
}

/** Tries each until one stays; an input that takes none gets back what it had. */
function set(input: Element, field: string, candidates: readonly unknown[], before: unknown): boolean {
  const put = (value: unknown): boolean => {
    const whole = readValue(input);
    assign(
      input,
      field === "" ? value : { ...(typeof whole === "object" ? whole : {}), [field.slice(1)]: value },
    );
    return isSame(toFields(readValue(input)).get(field), value);
  };
  try {
    if (candidates.some(put)) return true;
    put(before);
  } catch {
    // An input may refuse by an exception, and then has what it had.
  }
  return false;
}

function assign(input: Element, value: unknown): void {
  if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = value === true;
  else if (input instanceof HTMLInputElement && value instanceof Date) input.valueAsDate = value;
  else if (input instanceof HTMLInputElement) input.value = String(value);
  else Reflect.set(input, "value", value);
}

/** What a text may stand for in an input that now says `sample`. */
function toCandidates(text: string, sample: unknown): unknown[] {
  if (typeof sample === "number" || typeof sample === "boolean" || typeof sample === "string") {
    const value = toValue(text, sample);
    return value === undefined ? [] : [value];
  }
  if (sample instanceof Date) {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? [] : [date];
  }
  if (Array.isArray(sample)) {
    const parts = text === "" ? [] : text.split(",");
    return [parts, parts.map((part) => toValue(part, 0))];
  }
  // Nothing is chosen yet, and nothing tells what could be.
  return [text, toValue(text, 0)];
}

function toText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.some((one) => /,/.test(String(one))) ? undefined : value.join(",");
  return typeof value === "object" || value === undefined ? undefined : String(value);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => Object.is(one, b[i]));
  return Object.is(a, b);
}
