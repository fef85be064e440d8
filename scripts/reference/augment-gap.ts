/**
 * What augmentation is worth on digits that had no part in choosing its strength or the number of epochs:
 * `node scripts/reference/augment-gap.ts` trains both nets from twenty seeds that the page does not show, each pair on 200
 * digits, judges them on the 1,482 training digits that neither was given, and keeps the mistakes for tests/lab.
 */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { readFileSync, writeFileSync } from "node:fs";
import { setBackend } from "@tensorflow/tfjs-core";
import { digitsPath, readDigits } from "../../src/lab/digits.ts";
import { findGap } from "../../tests/lab/augment-gap.ts";

if (!(await setBackend("wasm"))) throw new Error("The WASM backend does not start.");
const digits = await readDigits(new Uint8Array(readFileSync(`public/${digitsPath}`)));
const seeds = Array.from({ length: 20 }, (_, at) => at + 6);
const rows = [];
for (const seed of seeds) rows.push(await findGap(digits, seed));
writeFileSync("tests/lab/reference/augment-gap.json", `${JSON.stringify(rows, undefined, 1)}\n`);
