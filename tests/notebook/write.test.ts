import assert from "node:assert/strict";
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeNotebook } from "../../src/notebook/write.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "atoll-write-"));
});
after(() => rm(folder, { recursive: true }));

test("the text is replaced, with its mode, and nothing is left beside it", async () => {
  const path = join(folder, "a.ipynb");
  await writeFile(path, "\uFEFFalt");
  await chmod(path, 0o640);
  assert.equal(await writeNotebook(path, "\uFEFFalt", "neu ü"), "written");
  assert.equal(await readFile(path, "utf8"), "neu ü");
  assert.equal((await stat(path)).mode & 0o777, 0o640);
  assert.equal(await writeNotebook(path, "neu ü", "neu ü"), "unchanged");
  assert.deepEqual(await readdir(folder), ["a.ipynb"]);
});

test("a link stays a link", async () => {
  const path = join(folder, "target.ipynb");
  const link = join(folder, "link.ipynb");
  await writeFile(path, "1");
  await symlink(path, link);
  assert.equal(await writeNotebook(link, "1", "2"), "written");
  assert.equal(await readFile(path, "utf8"), "2");
});

test("what was saved meanwhile is kept", async () => {
  const path = join(folder, "b.ipynb");
  await writeFile(path, "saved by the author");
  assert.equal(await writeNotebook(path, "read earlier", "new"), "conflict");
  assert.equal(await readFile(path, "utf8"), "saved by the author");
  await writeFile(path, Buffer.from([0x7b, 0xe9, 0x7d]));
  assert.equal(await writeNotebook(path, await readFile(path, "utf8"), "new"), "conflict");
});
