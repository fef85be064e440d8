import assert from "node:assert/strict";
import { test } from "node:test";
import { createPaths } from "../../src/site/paths.ts";

const paths = createPaths({ site: "https://owner.github.io", base: "/some-repo" });
const root = createPaths({ site: "https://example.org", base: "/" });

test("pages end in a slash, files do not, both begin at the base", () => {
  assert.equal(paths.page("posts/x"), "/some-repo/posts/x/");
  assert.equal(paths.page("/posts/x/"), "/some-repo/posts/x/");
  assert.equal(paths.page(""), "/some-repo/");
  assert.equal(paths.file("feed.xml"), "/some-repo/feed.xml");
  assert.equal(root.page("posts/x"), "/posts/x/");
  assert.equal(root.page(""), "/");
});

test("names of any script are encoded once, and their slashes stay", () => {
  assert.equal(root.page("guide/über uns"), "/guide/%C3%BCber%20uns/");
  assert.equal(root.file("a?b#c.ipynb"), "/a%3Fb%23c.ipynb");
});

test("absolute forms keep the base and leave absolute addresses alone", () => {
  assert.equal(paths.absolute(paths.page("x")), "https://owner.github.io/some-repo/x/");
  assert.equal(paths.absolute(paths.base), "https://owner.github.io/some-repo/");
  assert.equal(paths.absolute("https://else.example/a.png"), "https://else.example/a.png");
});
