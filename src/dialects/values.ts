/** What an option's value may be: readers from unchecked YAML or JSON, each saying in words what it allows. */
import { isJsonList, isJsonObject } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";

export interface ValueType<T> {
  /** In words, for the message about a value of another type. */
  readonly allowed: string;
  readonly read: (value: JsonValue) => T | undefined;
}

/** Booleans also as the words that nbdev's metadata and Python authors write. */
export const flag: ValueType<boolean> = {
  allowed: "true or false",
  read: (value) => {
    if (typeof value === "boolean") {
      return value;
    }
    const word = typeof value === "string" ? value.toLowerCase() : "";
    return word === "true" ? true : word === "false" ? false : undefined;
  },
};

/** One line or paragraph of text; a number is text that looks like one. */
export const text: ValueType<string> = {
  allowed: "text",
  read: (value) => {
    const written = typeof value === "number" ? String(value) : value;
    return typeof written === "string" && written.trim() !== "" ? written.trim() : undefined;
  },
};

/** Text, or the texts of several figures. */
export const texts: ValueType<readonly string[]> = {
  allowed: "text or a list of texts",
  read: (value) => {
    const parts = isJsonList(value) ? value.map(text.read) : [text.read(value)];
    return parts.every((part) => part !== undefined) && parts.length > 0 ? parts : undefined;
  },
};

/** The texts of the parts of a figure, one of which may be empty; `true` asks for letters alone. */
export const parts: ValueType<readonly string[]> = {
  allowed: "a list of texts",
  read: (value) => {
    if (typeof value === "boolean") {
      return value ? Array.from({ length: 26 }, () => "") : [];
    }
    const written = (isJsonList(value) ? value : [value]).map((part) =>
      part === null || part === "" ? "" : text.read(part),
    );
    return written.every((part) => part !== undefined) ? written : undefined;
  },
};

/** A list of words; a string is split at commas. */
export const words: ValueType<readonly string[]> = {
  allowed: "a list of words",
  read: (value) => {
    const parts = typeof value === "string" ? value.split(",") : isJsonList(value) ? value : [value];
    const read = parts.map(text.read);
    const empty = value === null || (typeof value === "string" && value.trim() === "");
    return empty ? [] : read.every((part) => part !== undefined) ? read : undefined;
  },
};

/** How far apart two numbers may be: `1e-3`, which YAML reads as text. */
export const tolerance: ValueType<number> = {
  allowed: "a number from 0 up",
  read: (value) => {
    const read = number.read(value);
    return read !== undefined && read >= 0 ? read : undefined;
  },
};

export const number: ValueType<number> = {
  allowed: "a number",
  read: (value) => {
    const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof read === "number" && Number.isFinite(read) ? read : undefined;
  },
};

/** Also of rows. */
export const columns: ValueType<number> = {
  allowed: "a number from 1 to 12",
  read: (value) => {
    const read = number.read(value);
    return read !== undefined && Number.isInteger(read) && read >= 1 && read <= 12 ? read : undefined;
  },
};

/** Quarto's rows of widths, `[[1, 1], [1]]` or one row alone, also as text. */
export const rows: ValueType<readonly (readonly number[])[]> = {
  allowed: "a list of rows, each a list of widths",
  read: (value) => {
    const list = typeof value === "string" ? readList(value) : value;
    if (!isJsonList(list) || list.length === 0) return undefined;
    const read = (list.some(isJsonList) ? list : [list]).map(readRow);
    return read.every((row) => row !== undefined) ? read : undefined;
  },
};

/** Widths of a table's columns in percent; none where the browser is to find them. */
export const widths: ValueType<readonly number[]> = {
  allowed: "a list of percentages such as [60, 40]",
  read: (value) => {
    if (typeof value === "boolean" || value === "auto") return [];
    const list = typeof value === "string" ? readList(value) : value;
    const read = isJsonList(list) ? list.map(number.read) : [];
    const isRow = read.length > 0 && read.every((width) => width !== undefined && width > 0);
    return isRow ? read.flatMap((width) => width ?? []) : undefined;
  },
};

/** Commands of TeX by name with what each stands for, alone or, with more about it, under `macro`. */
export const macros: ValueType<Readonly<Record<string, string>>> = {
  allowed: "a map of commands such as '\\R': '\\mathbb{R}'",
  read: (value) => {
    const read = Object.entries(isJsonObject(value) ? value : { "": value }).map(
      ([name, said]) => [name.trim(), isJsonObject(said) ? said["macro"] : said] as const,
    );
    const known = read.flatMap(([name, said]) =>
      /^\\(?:[A-Za-z]+|[^A-Za-z\s])$/.test(name) && typeof said === "string" ? [[name, said] as const] : [],
    );
    return known.length === read.length ? Object.fromEntries(known) : undefined;
  },
};

function readRow(value: JsonValue): readonly number[] | undefined {
  if (!isJsonList(value) || value.length > 12) return undefined;
  const widths = value.map(number.read);
  const isRow = widths.every((width) => width !== undefined && width !== 0 && Math.abs(width) <= 1000);
  return isRow && widths.some((width) => width !== undefined && width > 0)
    ? widths.flatMap((width) => width ?? [])
    : undefined;
}

function readList(text: string): JsonValue {
  try {
    const parsed: JsonValue = JSON.parse(text);
    return parsed;
  } catch {
    return null;
  }
}

/** Lines of a text, from 1: `2`, `"3-5, 8"`. Whether lines are numbered at all is said by the same option elsewhere, and is none. */
export const lines: ValueType<readonly number[]> = {
  allowed: "lines such as 2 or 3-5,8",
  read: (value) => {
    if (typeof value === "boolean") {
      return [];
    }
    const ranges = words.read(value)?.map((part) => /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part));
    if (ranges === undefined || ranges.includes(null)) {
      return undefined;
    }
    return ranges.flatMap((range) => {
      const first = Number(range?.[1]);
      const count = Math.max(0, Number(range?.[2] ?? first) - first + 1);
      return Array.from({ length: count }, (_, index) => first + index);
    });
  },
};

/** One of a few words, each with what it means here; `true` and `false` are words too. */
export function choice<T>(meanings: Readonly<Record<string, T>>): ValueType<T> {
  return {
    allowed: toAlternatives(Object.keys(meanings)),
    read: (value) => {
      const word = typeof value === "boolean" ? String(value) : value;
      return typeof word === "string" && Object.hasOwn(meanings, word) ? meanings[word] : undefined;
    },
  };
}

/** Names of people: a string, a list of strings, or objects with a name, as each system has them. */
export const people: ValueType<readonly string[]> = {
  allowed: "a name, a list of names, or objects with a name",
  read: (value) => {
    const names = (isJsonList(value) ? value : [value]).map(readPerson);
    return names.every((name) => name !== undefined) ? names : undefined;
  },
};

function readPerson(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) {
    // fastpages' authors link their names; a name is text.
    return text.read(typeof value === "string" ? value.replace(/<[^<>]*>/g, "") : value);
  }
  const { name, given, family, literal } = value;
  if (isJsonObject(name)) {
    return readPerson(name);
  }
  const joined = [given, family].filter((part) => typeof part === "string").join(" ");
  return text.read(name ?? literal ?? joined);
}

function toAlternatives(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join("");
}
