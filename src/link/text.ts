/** Values as they stand in an address, and back. */

export type Simple = string | number | boolean;

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The value that `text` stands for, of the same kind as `sample`; undefined where it stands for none. */
export function toValue(text: string, sample: Simple): Simple | undefined {
  if (typeof sample === "number") return number.test(text) ? Number(text) : undefined;
  if (typeof sample === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  return text;
}
