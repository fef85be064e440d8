/** Every folder of tests/cases against what stands in it. `ATOLL_UPDATE=1` writes anew what is to be read over. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCase } from "./case.ts";

const root = join(import.meta.dirname, "../cases");
const update = process.env["ATOLL_UPDATE"] === "1";

const folders = readdirSync(root).filter((name) => existsSync(join(root, name, "notebook.ipynb")));

test("there are cases", () => {
  assert.ok(folders.length > 10);
});

for (const name of folders) {
  test(`case ${name}`, async () => {
    const folder = join(root, name);
    const { html, messages } = await runCase(folder);
    for (const [file, text] of [
      ["expected.html", html],
      ["expected.messages.txt", messages],
    ] as const) {
      const path = join(folder, file);
      if (update) writeFileSync(path, text);
      assert.equal(text, readFileSync(path, "utf8"), `${path} differs; ATOLL_UPDATE=1 rewrites it`);
    }
  });
}

test("every case that the list of difficulties names is there", () => {
  const list = readFileSync(join(root, "README.md"), "utf8");
  const rows = list.split("\n").filter((line) => line.startsWith("|"));
  const named = rows.flatMap((row) => [...(row.split("|").at(-2) ?? "").matchAll(/`([\w-]+)`/g)]);
  assert.ok(named.length > 20);
  for (const [, name = ""] of named) assert.ok(folders.includes(name), name);
});
