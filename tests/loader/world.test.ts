import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { findWorkspace } from "../../src/loader/workspace.ts";
import { createWorld } from "../../src/loader/world.ts";
import { createFolder } from "../harness/notebook.ts";

test("a notebook sees its neighbours, the content folder and what is public, and nothing else", () => {
  using folder = createFolder({
    "content/posts/near.txt": "near",
    "content/images/x.txt": "content",
    "public/images/y.txt": "public",
    "secret.txt": "secret",
  });
  const workspace = findWorkspace(folder.path, {});
  const { readFile, findPage } = createWorld(workspace, "posts/a.ipynb", new Map([["posts/b.ipynb", "b"]]));
  const read = (path: string) => {
    const bytes = readFile(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  assert.equal(read("near.txt"), "near");
  assert.equal(read("../images/x.txt"), "content");
  assert.equal(read("/images/x.txt"), "content");
  assert.equal(read("/images/y.txt"), "public");
  for (const path of ["../../secret.txt", "/../secret.txt", join(folder.path, "secret.txt"), "/etc/passwd"]) {
    assert.equal(read(path), undefined, path);
  }
  assert.equal(findPage("b.ipynb"), "b");
});
