import assert from "node:assert/strict";
import { test } from "node:test";
import { findTags, toTags } from "../../src/site/tags.ts";
import { createPost } from "./sample.ts";

test("spellings of one tag meet, under the spelling most authors use", () => {
  const posts = [
    createPost("a", { tags: ["Deep Learning"] }),
    createPost("b", { tags: ["deep-learning"] }),
    createPost("c", { tags: ["Deep Learning", "deep_learning"] }),
  ];
  const tags = toTags(posts);
  assert.equal(tags.length, 1);
  assert.equal(tags[0]?.name, "Deep Learning");
  assert.equal(tags[0]?.slug, "deep-learning");
  assert.deepEqual(
    tags[0]?.posts.map(({ id }) => id),
    ["a", "b", "c"],
  );
});

test("tags that differ by signs keep pages of their own", () => {
  const tags = toTags([createPost("a", { tags: ["C++", "C", "C#", "!"] })]);
  assert.deepEqual(
    tags.map(({ name, slug }) => [name, slug]),
    [
      ["!", "tag"],
      ["C", "c"],
      ["C#", "c-2"],
      ["C++", "c-3"],
    ],
  );
});

test("a page's posts stand newest first, and empty tags are none", () => {
  const posts = [
    createPost("undated", { tags: ["x"] }),
    createPost("old", { tags: ["x", " "], date: "2020-01-01" }),
    createPost("new", { tags: ["x"], date: "2026-01-01" }),
  ];
  assert.deepEqual(
    toTags(posts).map(({ posts: own }) => own.map(({ id }) => id)),
    [["new", "old", "undated"]],
  );
});

test("a post's own names find their tags, each once", () => {
  const tags = toTags([createPost("a", { tags: ["One", "Two"] })]);
  assert.deepEqual(
    findTags(tags, ["two", "TWO", "three"]).map(({ name }) => name),
    ["Two"],
  );
});
