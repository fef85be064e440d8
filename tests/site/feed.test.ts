import assert from "node:assert/strict";
import { test } from "node:test";
import { toFeed } from "../../src/site/feed.ts";
import { createPaths } from "../../src/site/paths.ts";
import { defaultSettings } from "../../src/site/settings.ts";
import { createPost } from "./sample.ts";

const paths = createPaths({ site: "https://owner.github.io", base: "/repo/" });

test("entries stand newest first, with absolute addresses under the base", () => {
  const posts = [
    createPost("posts/pinned", { order: 1, date: "2026-01-01" }),
    createPost("posts/new", { date: "2026-02-01", updated: "2026-03-01", authors: ["A"] }),
  ];
  const feed = toFeed(posts, { ...defaultSettings, title: "T", author: "Me" }, paths);
  assert.equal(feed.self.atom, "https://owner.github.io/repo/feed.xml");
  assert.equal(feed.self.json, "https://owner.github.io/repo/feed.json");
  assert.equal(feed.link, "https://owner.github.io/repo/");
  assert.equal(feed.updated.toISOString(), "2026-03-01T00:00:00.000Z");
  assert.deepEqual(
    feed.entries.map(({ link, published, updated, authors }) => [
      link,
      published.toISOString().slice(0, 10),
      updated.toISOString().slice(0, 10),
      authors,
    ]),
    [
      ["https://owner.github.io/repo/posts/new/", "2026-02-01", "2026-03-01", ["A"]],
      ["https://owner.github.io/repo/posts/pinned/", "2026-01-01", "2026-01-01", ["Me"]],
    ],
  );
});

test("no clock: what has no date is as old as can be", () => {
  const feed = toFeed([createPost("a")], defaultSettings, paths);
  assert.equal(feed.updated.getTime(), 0);
  assert.equal(feed.entries[0]?.published.getTime(), 0);
  assert.equal(toFeed([], defaultSettings, paths).updated.getTime(), 0);
});

test("a feed carries the latest twenty", () => {
  const posts = Array.from({ length: 25 }, (_, n) =>
    createPost(`p${n}`, { date: `2026-01-${String(n + 1).padStart(2, "0")}` }),
  );
  const { entries } = toFeed(posts, defaultSettings, paths);
  assert.equal(entries.length, 20);
  assert.equal(entries[0]?.post.id, "p24");
});

test("a tag's feed belongs to the tag's page", () => {
  const feed = toFeed([], { ...defaultSettings, title: "T" }, paths, { title: "Posts on x", path: "tags/x" });
  assert.equal(feed.title, "Posts on x · T");
  assert.equal(feed.link, "https://owner.github.io/repo/tags/x/");
  assert.equal(feed.self.atom, "https://owner.github.io/repo/tags/x/feed.xml");
});
