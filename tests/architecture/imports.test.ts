/** Imports go one way, in no circles, and say what they name. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import { test } from "node:test";
import { directions, forNotebooks, impure } from "./directions.ts";
import { findCycles, findWay } from "./reach.ts";
import { type Import, readSources, type Source } from "./sources.ts";

const sources = readSources(process.cwd(), ["src", "scripts", "tests"]);
const rooms = [...sources.values()].filter(({ file }) => file.startsWith("src/"));

/** One line a fault, so that a failure reads as a list of what to change. */
function findFaults(
  among: Iterable<Source>,
  judge: (imported: Import, source: Source) => string | undefined,
): string[] {
  return [...among].flatMap((source) =>
    source.imports.flatMap((imported) => {
      const fault = judge(imported, source);
      return fault === undefined ? [] : [`${source.file}:${imported.line} ${fault}`];
    }),
  );
}

test("there are sources to judge", () => {
  assert.ok(rooms.length > 20, `${rooms.length} files`);
});

test("rooms import only what the table allows", () => {
  const faults = findFaults(rooms, (imported, { file, room }) => {
    if (imported.file === undefined || forNotebooks.includes(file)) return undefined;
    const target = imported.file.startsWith("src/") ? (imported.file.split("/")[1] ?? "") : imported.file;
    const direction = directions[room];
    if (direction === undefined) return `is in a room that the table of directions does not know: ${room}`;
    if (target === room || direction.rooms.includes(target)) return undefined;
    if (direction.types?.includes(target) === true && imported.typeOnly) return undefined;
    return `imports ${imported.specifier}: ${room} may import ${direction.rooms.join(", ") || "no other room"}`;
  });
  assert.deepEqual(faults, []);
});

test("nothing in src imports scripts or tests", () => {
  const faults = findFaults(rooms, ({ file, specifier }) =>
    file !== undefined && /^(?:scripts|tests)\//.test(file) ? `imports ${specifier}` : undefined,
  );
  assert.deepEqual(faults, []);
});

test("no file imports itself by way of others", () => {
  assert.deepEqual(findCycles(sources), []);
});

test("relative imports name a file that exists, with its ending", () => {
  const faults = findFaults(sources.values(), ({ file, specifier, lazy }) => {
    if (file === undefined || specifier.startsWith("#")) return undefined;
    if (!/\.\w+(?:\?\w+)?$/.test(specifier)) {
      return lazy ? undefined : `imports ${specifier} without its ending`;
    }
    if (specifier.endsWith(".js")) return `imports ${specifier}: sources are .ts`;
    return existsSync(file) ? undefined : `imports ${specifier}, which does not exist`;
  });
  assert.deepEqual(faults, []);
});

test("subpath imports name a file that exists", () => {
  const faults = findFaults(sources.values(), ({ file, specifier }) =>
    specifier.startsWith("#") && (file === undefined || !existsSync(file))
      ? `imports ${specifier}`
      : undefined,
  );
  assert.deepEqual(faults, []);
});

test("pure rooms need neither Astro, nor Vite, nor the disk", () => {
  const pure = rooms.filter(({ room, file }) => directions[room]?.pure === true && !impure.includes(file));
  const faults = findFaults(pure, ({ specifier, typeOnly }) => {
    if (typeOnly) return undefined;
    const isDisk = isBuiltin(specifier) && !/^node:(?:buffer|crypto|module|path|util)/.test(specifier);
    return isDisk || /^(?:astro|vite)(?:$|[:/])/.test(specifier) ? `imports ${specifier}` : undefined;
  });
  assert.deepEqual(faults, []);
});

test("rooms of the browser import nothing of Node's", () => {
  const browser = rooms.filter(({ room }) => ["lab", "demos", "runtime"].includes(room));
  const faults = findFaults(browser, ({ specifier, typeOnly }) =>
    !typeOnly && isBuiltin(specifier) ? `imports ${specifier}` : undefined,
  );
  assert.deepEqual(faults, []);
});

test("TensorFlow is imported in the lab only", () => {
  const faults = findFaults(
    rooms.filter(({ room }) => room !== "lab"),
    ({ specifier, typeOnly }) =>
      specifier.startsWith("@tensorflow/") && !typeOnly ? `imports ${specifier}` : undefined,
  );
  assert.deepEqual(faults, []);
});

test("a post without live cells cannot reach TensorFlow, the lab or a demo", () => {
  const starts = rooms.filter(({ room }) =>
    ["pages", "layouts", "components", "site", "runtime"].includes(room),
  );
  const isHeavy = (target: string) => /^(?:@tensorflow\/|src\/lab\/|src\/demos\/)/.test(target);
  const ways = starts.flatMap(({ file }) => findWay(sources, file, isHeavy)?.join(" → ") ?? []);
  assert.deepEqual(ways, []);
});
