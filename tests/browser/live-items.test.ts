/** No live item of the lesson is without a test that works it; the table is printed with the tests. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { liveItems } from "./live-items.ts";

/** Names of the tests in a file of this folder; none where there is no such file. */
function readNames(file: string): string[] {
  const path = new URL(file, import.meta.url);
  if (!existsSync(path)) return [];
  return [...readFileSync(path, "utf8").matchAll(/^\s*test\(\s*(["`])(.+?)\1,/gm)].map(
    ([, , name = ""]) => name,
  );
}

test("every live item of the lesson has a test", (t) => {
  const missing: string[] = [];
  for (const { post, item, test: wanted } of liveItems) {
    const [file, start] = wanted;
    const found = readNames(file).filter((name) => name.startsWith(start));
    t.diagnostic(`${post}: ${item} → ${file}: ${found.length === 1 ? found[0] : "NO TEST"}`);
    if (found.length !== 1) missing.push(`${item}: ${found.length} tests in ${file} begin with “${start}”`);
  }
  assert.ok(liveItems.length >= 28, `${liveItems.length} items`);
  assert.deepEqual(missing, []);
});
