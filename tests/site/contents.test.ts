import assert from "node:assert/strict";
import { test } from "node:test";
import { toContents } from "../../src/site/contents.ts";
import { toDateText, toDayText } from "../../src/site/dates.ts";
import { toHead } from "../../src/site/head.ts";
import { createPaths } from "../../src/site/paths.ts";
import { defaultSettings } from "../../src/site/settings.ts";
import { findSourceAddress } from "../../src/site/source.ts";

const heading = (depth: number, id: string) => ({ depth, id, text: id.toUpperCase() });

test("third-level headings stand under the second-level one before them", () => {
  const items = toContents([
    heading(3, "early"),
    heading(2, "a"),
    heading(3, "b"),
    heading(4, "c"),
    heading(2, "d"),
  ]);
  assert.deepEqual(
    items.map(({ id, children }) => [id, children.map((child) => child.id)]),
    [
      ["early", []],
      ["a", ["b"]],
      ["d", []],
    ],
  );
});

test("a calendar date is the same day everywhere", () => {
  assert.equal(toDateText("2026-11-01", "en"), "November 1, 2026");
  assert.equal(toDateText("2026-11-01", "en-GB"), "1 November 2026");
  assert.equal(toDayText("2026-11-01", "de"), "1. November");
  assert.equal(toDayText("soon", "de"), "soon");
  assert.equal(toDateText("some day", "en"), "some day");
});

test("a head names its page absolutely, and a page without an address has none", () => {
  const paths = createPaths({ site: "https://owner.github.io", base: "/repo/" });
  const settings = { ...defaultSettings, title: "Site" };
  const head = toHead(
    {
      title: "Post",
      path: "posts/x",
      article: { date: "2026-01-01", updated: undefined, authors: [], tags: [] },
    },
    settings,
    paths,
  );
  assert.equal(head.title, "Post · Site");
  assert.equal(head.canonical, "https://owner.github.io/repo/posts/x/");
  assert.equal(head.card.src, "https://owner.github.io/repo/cards/posts/posts/x.png");
  assert.equal(head.markdown, "/repo/posts/x.md");
  assert.equal(head.type, "article");
  assert.equal(head.description, settings.description);
  assert.equal(toHead({ title: "None" }, settings, paths).canonical, undefined);
  assert.equal(toHead({ path: "" }, settings, paths).title, "Site");
});

test("a notebook's source is linked where a repository is named", () => {
  assert.equal(findSourceAddress(defaultSettings, "a.ipynb"), undefined);
  const settings = { ...defaultSettings, repository: "https://github.com/o/n", branch: "dev/x" };
  assert.equal(
    findSourceAddress(settings, "posts/My Post.ipynb"),
    "https://github.com/o/n/blob/dev%2Fx/content/posts/My%20Post.ipynb",
  );
});
