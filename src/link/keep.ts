import { readState, writeState } from "./address.ts";
import { type Simple, toValue } from "./text.ts";

/** Something with a value that can stand in the address. */
export interface Kept {
  readonly value: Simple;
  /** Takes the value, if it is one that it could have, and says whether it did. */
  accept(value: Simple): boolean;
  /** Calls back after every change, the reader's and the demo's. */
  onChange(listener: () => void): void;
}

/** Gives it the value that the address has for it, and from then on keeps there whatever differs from what it had at first. */
export function keepInAddress(key: string, kept: Kept): void {
  const first = kept.value;
  const text = readState(key);
  const value = text === undefined ? undefined : toValue(text, first);
  if (value !== undefined) kept.accept(value);
  kept.onChange(() => writeState(key, kept.value === first ? undefined : String(kept.value)));
}
