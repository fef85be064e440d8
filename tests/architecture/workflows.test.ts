/** What runs on other people's machines is pinned and may do little. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";

const workflows = globSync(".github/workflows/*.yml");

test("actions are pinned by commit, with their version beside it", () => {
  assert.ok(workflows.length > 0);
  const loose = workflows.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => /\buses:/.test(line) && !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  assert.deepEqual(loose, []);
});

test("workflows are given no permission that a job does not name", () => {
  for (const file of workflows) assert.deepEqual(parse(readFileSync(file, "utf8")).permissions, {}, file);
});

test("continuous integration runs exactly what the README says", () => {
  const commands = readFileSync(".ci/run", "utf8")
    .split("\n")
    .filter((line) => /\bnpm\b/.test(line));
  assert.deepEqual(commands, ["npm ci && npm test"]);
});
