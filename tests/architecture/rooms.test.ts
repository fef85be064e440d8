/** Rooms say what they are for, and are called by a noun. */
import assert from "node:assert/strict";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

/** Astro owns the meaning of these two; the site's README speaks for them. */
const spokenFor = new Set(["src/pages", "src/layouts"]);
const screen = 60;

const rooms = [
  "content",
  "scripts",
  "tests",
  ...readdirSync("src", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}`),
].filter((room) => !spokenFor.has(room));

test("every room has a README of at most one screen", () => {
  const faults = rooms.flatMap((room) => {
    const path = join(room, "README.md");
    if (!existsSync(path)) return [`${room} has no README.md`];
    const lines = readFileSync(path, "utf8").trimEnd().split("\n").length;
    return lines > screen ? [`${path} has ${lines} lines; a screen is ${screen}`] : [];
  });
  assert.deepEqual(faults, []);
});

test("no folder is a heap", () => {
  const folders = globSync("{src,scripts,tests}/**/", { exclude: ["tests/cases/**"] });
  const heaps = folders.filter((folder) =>
    /(?:^|[\\/])(?:utils?|helpers?|common|misc|shared|lib)[\\/]?$/.test(folder),
  );
  assert.deepEqual(heaps, []);
});

test("the top level holds what it is meant to hold", () => {
  const expected = ["content", "public", "scripts", "src", "tests"];
  const found = readdirSync(".", { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !entry.name.startsWith(".") &&
        !/^(?:node_modules|dist(?:\..+)?|test-results)$/.test(entry.name),
    )
    .map((entry) => entry.name);
  assert.deepEqual(found.toSorted(), expected);
});
