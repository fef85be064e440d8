/** Numbers that twins print under one name, and whether they agree. */
import type { Output } from "../notebook/notebook.ts";

export interface Pair {
  /** As the first twin writes it. */
  readonly name: string;
  readonly values: readonly [number, number];
  /** As they were printed. */
  readonly words: readonly [string, string];
  readonly isEqual: boolean;
}

const printed =
  /^\s*([\p{L}_][^:=\n]*?)(?::\s+|\s*=\s*)([-+−]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/iu;

/** Finds what outputs say in lines `name: value` or `name = value`; of several with one name the last counts. */
export function findNumbers(
  outputs: readonly Output[],
): Map<string, { value: number; words: string; name: string }> {
  const found = new Map<string, { value: number; words: string; name: string }>();
  for (const line of outputs.map(toText).join("\n").split("\n")) {
    const [, name = "", digits = "", percent = ""] = printed.exec(line) ?? [];
    const value = Number(digits.replaceAll(",", "").replace("−", "-")) / (percent === "" ? 1 : 100);
    if (digits !== "" && Number.isFinite(value))
      found.set(toKey(name), { value, words: digits + percent, name });
  }
  return found;
}

/**
 * Pairs the numbers of two twins by name. Two are equal within a tolerance t when |a − b| ≤ t · max(1, |a|, |b|): by their
 * size where they are large, as they are where they are small.
 */
export function pairNumbers(first: readonly Output[], second: readonly Output[], tolerance: number): Pair[] {
  const others = findNumbers(second);
  return [...findNumbers(first)].flatMap(([key, one]): Pair[] => {
    const other = others.get(key);
    if (other === undefined) return [];
    const [a, b] = [one.value, other.value];
    const scale = Math.max(1, Math.abs(a), Math.abs(b));
    // What was rounded for print may differ in the last bit of the difference.
    const isEqual = Math.abs(a - b) <= tolerance * scale * (1 + 1e-9);
    return [{ name: one.name, values: [a, b], words: [one.words, other.words], isEqual }];
  });
}

/** `L1 accuracy`, `l1_accuracy` and `l1-accuracy` are one name. */
function toKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, " ");
}

function toText(output: Output): string {
  if (output.kind === "stream") return output.text;
  const text = output.kind === "data" ? output.data["text/plain"] : undefined;
  return typeof text === "string" ? text : "";
}
