import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createModuleFiles } from "../../src/loader/modules.ts";
import { createFolder } from "../harness/notebook.ts";

test("a module's digest changes with whatever it imports in its turn, and with nothing else", () => {
  using folder = createFolder({
    "src/demos/a.ts":
      'import { b } from "#lab/b";\nimport { plot } from "@observablehq/plot";\nexport const a = b;',
    "src/lab/b.ts":
      'import data from "./data.json";\nimport { circle } from "../demos/a.ts";\nexport const b = data;',
    "src/lab/data.json": "[1]",
    "src/lab/other.ts": "export const other = 1;",
    "content/posts/helper.js": 'import { a } from "#demos/a";\nexport const helper = a;',
    "secret.ts": "export const secret = 1;",
  });
  const content = join(folder.path, "content");
  const posts = join(content, "posts");
  const digest = (specifier: string) => createModuleFiles(folder.path, [content]).digest(specifier, posts);
  const edit = (path: string, text: string) => {
    const before = digest("./helper.js");
    writeFileSync(join(folder.path, path), text);
    return before !== digest("./helper.js");
  };
  assert.equal(edit("src/lab/data.json", "[1, 2]"), true);
  assert.equal(edit("src/lab/b.ts", "export const b = 2; // no circle"), true);
  assert.equal(edit("src/lab/b.ts", "export const b = 2; // no circle, and a word about it"), false);
  assert.equal(edit("src/lab/other.ts", "export const other = 22;"), false);
  assert.equal(digest("./helper.js?raw"), digest("./helper.js"));
  assert.equal(digest("#demos/none"), undefined);
  assert.equal(digest("../../secret.ts"), undefined);
});
