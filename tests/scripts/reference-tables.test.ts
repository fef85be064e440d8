/** The tables of what is understood cannot lie: they are what the registries print. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { printSupport } from "../../scripts/reference-tables/print.ts";
import { supportFile } from "../../scripts/reference-tables.ts";

test("the tables are up to date", () => {
  assert.equal(
    readFileSync(supportFile, "utf8"),
    printSupport(),
    `run: node scripts/reference-tables.ts, and read ${supportFile} over`,
  );
});
