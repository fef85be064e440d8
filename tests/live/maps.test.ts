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

test("all geography that Plot asks d3 for has its place, and comes with maps", async () => {
  const asked = ["projection", "plot"].flatMap((name) =>
    [...readImports(`node_modules/@observablehq/plot/src/${name}.js`)].flatMap(([local, from]) =>
      from === "d3" ? [local] : [],
    ),
  );
  assert.ok(asked.length > 10);
  const given = await import("../../src/standard/projections.ts");
  assert.deepEqual(
    Object.keys(given)
      .filter((name) => name !== "learn")
      .sort(),
    [...new Set(asked)].sort(),
  );
  const call = (name: string, ...values: readonly unknown[]): unknown => {
    const found: unknown = Reflect.get(given, name);
    assert.ok(typeof found === "function", name);
    return Reflect.apply(found, undefined, values);
  };
  assert.throws(() => call("geoMercator"), /says `projection`/);
  // Plot makes one while it loads.
  const flip = given.geoTransform({ point() {} });
  await import("../../src/standard/maps.ts");
  const d3 = await import("d3");
  const line = {
    type: "LineString",
    coordinates: [
      [10, 20],
      [30, 40],
    ],
  };
  const path = call("geoPath", call("geoMercator"));
  assert.ok(typeof path === "function");
  assert.equal(
    path(line),
    d3.geoPath(d3.geoMercator())({
      type: "LineString",
      coordinates: [
        [10, 20],
        [30, 40],
      ],
    }),
  );
  assert.ok(flip.stream({}) !== undefined);
  for (const name of asked.filter((name) => /^geo(?!.*(?:Clip|Path|Stream|Transform))/.test(name))) {
    assert.equal(typeof call(name), "function", name);
  }
});

test("a cell that draws a map imports what that takes, and no other does", () => {
  const maps = /import "atoll:maps";/;
  for (const source of [
    'Plot.plot({projection: "mercator", marks: []})',
    'import * as P from "@observablehq/plot";\nP.plot({"projection": "mercator"})',
    "Plot.geo(land).plot()",
    "Plot.dot(states, Plot.centroid()).plot()",
    'Plot.dot([], {clip: "sphere"}).plot()',
    "Plot.dot([], {clip: land}).plot()",
  ]) {
    assert.match(compile(source), maps, source);
  }
  for (const source of [
    "Plot.plot({marks: []})",
    'Plot.plot({clip: true, marks: [Plot.dot([], {clip: "frame"})]})',
    "const projection = 3;\nprojection",
  ]) {
    assert.doesNotMatch(compile(source), maps, source);
  }
});
