import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { contextNames, reactiveNames, standardImports } from "../../src/live/standard.ts";

for (const [name, { names, from }] of Object.entries(standardImports)) {
  test(`behind the standard name ${name} there is a module`, () => {
    assert.ok([`* as ${name}`, `{${name}}`].includes(names), names);
    const path = from
      .replace(/^atoll:(.+)/, "src/standard/$1.ts")
      .replace(/^#lab\/(.+)/, "src/lab/$1.ts")
      .replace(/^(?!src\/)/, "node_modules/");
    assert.ok(existsSync(path), path);
  });
}

test("no standard name has two meanings", () => {
  const names = [...contextNames, ...reactiveNames, ...Object.keys(standardImports)];
  assert.equal(new Set(names).size, names.length);
});
