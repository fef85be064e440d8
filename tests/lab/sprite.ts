/** The committed digits, for tests that need real ones. */
import { readFileSync } from "node:fs";
import { type Digits, digitsPath, readDigits } from "../../src/lab/digits.ts";

export const spriteBytes = new Uint8Array(
  readFileSync(new URL(`../../public/${digitsPath}`, import.meta.url)),
);

let digits: Promise<Digits> | undefined;

export function readSprite(): Promise<Digits> {
  digits ??= readDigits(spriteBytes);
  return digits;
}
