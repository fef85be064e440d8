import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "acorn";
import { findImports } from "../../src/live/imports.ts";
import { compile } from "./cells.ts";

/** Names that a module imports, each with the module that it comes from. */
function readImports(path: string): Map<string, string> {
  const program = parse(readFileSync(path, "utf8"), { ecmaVersion: "latest", sourceType: "module" });
  const pairs = findImports(program).flatMap(({ specifiers, source }) =>
    specifiers.map(({ local }) => [local.name, String(source.value)] as const),
  );
  return new Map(pairs);
}

test("every projection that Plot asks d3 for has its place, and comes with maps", async () => {
  const asked = [...readImports("node_modules/@observablehq/plot/src/projection.js")]
    .filter(([, from]) => from === "d3")
    .map(([name]) => name);
  assert.ok(asked.length > 10);
  const given = await import("../../src/standard/projections.ts");
  assert.deepEqual(
    Object.keys(given)
      .filter((name) => name !== "learn")
      .sort(),
    asked.sort(),
  );
  assert.throws(() => given.geoMercator(), /says `projection`/);
  await import("../../src/standard/maps.ts");
  const { geoMercator } = await import("d3");
  assert.deepEqual(given.geoMercator()([10, 20]), geoMercator()([10, 20]));
  for (const name of asked.filter((name) => !/Clip|Path|Stream|Transform$/.test(name))) {
    const create: unknown = Reflect.get(given, name);
    assert.equal(typeof (typeof create === "function" ? create() : undefined), "function", name);
  }
});

test("a cell that draws a map imports the projections, and no other does", () => {
  const maps = /import "atoll:maps";/;
  assert.match(compile('Plot.plot({projection: "mercator", marks: []})'), maps);
  assert.match(compile('import * as P from "@observablehq/plot";\nP.plot({"projection": "mercator"})'), maps);
  assert.doesNotMatch(compile("Plot.plot({marks: []})"), maps);
  assert.doesNotMatch(compile("const projection = 3;\nprojection"), maps);
});
