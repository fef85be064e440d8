/** What `npm run check` says of a notebook in numbers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findCompatibility, toCompatibilityTable } from "../../src/loader/compatibility.ts";
import { compileFolder } from "../../src/loader/compile.ts";
import { findWorkspace } from "../../src/loader/workspace.ts";
import { createFolder, createPost } from "../harness/notebook.ts";

test("what was read, dropped, unknown and missing is counted for each notebook", async () => {
  using folder = createFolder({
    "content/a.ipynb": createPost("A", [
      { kind: "markdown", source: "![](none.png) [gone](gone.ipynb) [nowhere](#nowhere)" },
      {
        kind: "markdown",
        source: "::: {.frob}\nx\n:::\n\n:::{frobnicate}\ny\n:::\n\n<script>x()</script>",
      },
      { kind: "code", source: "x = 1" },
    ]),
    "package-lock.json": "",
  });
  const workspace = findWorkspace(folder.path, {});
  const [found] = findCompatibility(await compileFolder(workspace, "/"), workspace);
  assert.ok(found !== undefined);
  assert.deepEqual(found.read, { markdown: 3, code: 2, raw: 1, outputs: 1, live: 0 });
  assert.deepEqual(found.missing, { alt: 0, pictures: 1, links: 2, outputs: 0 });
  assert.deepEqual([found.dropped, found.unknown, found.other, found.page], [1, 1, 0, "a"]);
  assert.match(
    toCompatibilityTable([found]),
    /no pictures +no links[\s\S]*a\.ipynb +6 +1 +0 +1 +1 +· +1 +2 /,
  );
});
