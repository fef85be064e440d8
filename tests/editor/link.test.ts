import assert from "node:assert/strict";
import { test } from "node:test";
import { digestText } from "../../src/editor/keep.ts";
import { readFragment, toFragment } from "../../src/editor/link.ts";

const changes = new Map([
  ["cell-3", { of: "0123abcd", text: "const a = 'ä 数';\n".repeat(40) }],
  ["ball", { of: "00000000", text: "" }],
]);

test("changed cells survive the way through an address", async () => {
  const fragment = await toFragment(changes);
  assert.match(fragment, /^#edit=[\w-]+$/);
  assert.ok(fragment.length < 200, `${fragment.length} characters`);
  assert.deepEqual(await readFragment(fragment), changes);
});

test("a fragment that is none, or was cut or changed on its way, brings nothing", async () => {
  const fragment = await toFragment(changes);
  for (const other of ["", "#a-heading", "#edit=", "#edit=%20", fragment.slice(0, -9), "#edit=WzFd"]) {
    assert.equal(await readFragment(other), undefined, other);
  }
});

test("a fragment that would fill the memory is refused", async () => {
  const bomb = await toFragment(new Map([["a", { of: "", text: "x".repeat(2_000_000) }]]));
  assert.ok(bomb.length < 10_000);
  assert.equal(await readFragment(bomb), undefined);
});

test("the digest of a source is FNV-1a's", () => {
  // From the reference list of Fowler, Noll and Vo.
  assert.equal(digestText(""), "811c9dc5");
  assert.equal(digestText("a"), "e40c292c");
  assert.equal(digestText("foobar"), "bf9cf968");
});
