/** Values as text, for what is displayed but is no element. Short on purpose: an author who wants more returns an element. */

const maxDepth = 3;
const maxItems = 100;
const maxLine = 80;

/** A string as it is; anything else as JavaScript would write it. */
export function inspect(value: unknown): string {
  return typeof value === "string" ? value : toText(value, []);
}

function toText(value: unknown, outer: readonly object[]): string {
  if (typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "bigint") {
    return `${value}n`;
  }
  if (typeof value === "function") {
    return `function ${value.name}`.trim();
  }
  return typeof value === "object" && value !== null
    ? toObjectText(value, outer)
    : Object.is(value, -0)
      ? "-0"
      : String(value);
}

function toObjectText(value: object, outer: readonly object[]): string {
  if (value instanceof Error || value instanceof RegExp) {
    return String(value);
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  }
  if (outer.includes(value)) {
    return "[circular]";
  }
  const name: string = value.constructor?.name ?? "Object";
  const inner = [...outer, value];
  if (Array.isArray(value)) {
    return join("", "[", value, "]", outer, (item) => toText(item, inner));
  }
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
    const items: unknown[] = Array.from(value as Iterable<unknown> & ArrayBufferView);
    return join(`${name}(${items.length}) `, "[", items, "]", outer, (item) => toText(item, inner));
  }
  if (value instanceof Map) {
    return join(
      `Map(${value.size}) `,
      "{",
      [...value],
      "}",
      outer,
      ([key, item]) => `${toText(key, inner)} => ${toText(item, inner)}`,
    );
  }
  if (value instanceof Set) {
    return join(`Set(${value.size}) `, "{", [...value], "}", outer, (item) => toText(item, inner));
  }
  const prefix = name === "Object" ? "" : `${name} `;
  return join(
    prefix,
    "{",
    Object.entries(value),
    "}",
    outer,
    ([key, item]) => `${toKey(key)}: ${toText(item, inner)}`,
  );
}

function join<T>(
  prefix: string,
  open: string,
  items: readonly T[],
  close: string,
  outer: readonly object[],
  print: (item: T) => string,
): string {
  if (items.length > 0 && outer.length >= maxDepth) {
    return `${prefix}${open}…${close}`;
  }
  const parts = items.slice(0, maxItems).map(print);
  if (items.length > maxItems) {
    parts.push(`… ${items.length - maxItems} more`);
  }
  const line = parts.join(", ");
  if (line.length <= maxLine && !line.includes("\n")) {
    return `${prefix}${open}${line}${close}`;
  }
  // Numbers flow; anything else gets a line of its own.
  const body = parts.every((part) => /^-?[\d.]|^…|^NaN/.test(part))
    ? line
    : parts.join(",\n").replaceAll("\n", "\n  ");
  return body === line ? `${prefix}${open}${line}${close}` : `${prefix}${open}\n  ${body}\n${close}`;
}

function toKey(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}
