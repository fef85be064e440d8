import assert from "node:assert/strict";
import { test } from "node:test";
import { toArchive } from "../../src/site/archive.ts";
import { toCard } from "../../src/site/card.ts";
import { toBibTeX } from "../../src/site/citation.ts";
import { createPaths } from "../../src/site/paths.ts";
import { findRelated } from "../../src/site/related.ts";
import { toSeries } from "../../src/site/series.ts";
import { defaultSettings } from "../../src/site/settings.ts";
import { findDiscussion, findShares, findWorkplaces } from "../../src/site/source.ts";
import { toArticle, toScriptText } from "../../src/site/structured.ts";
import { toTags } from "../../src/site/tags.ts";
import { findDirection, findWords } from "../../src/words/words.ts";
import { createPost } from "./sample.ts";

const paths = createPaths({ site: "https://owner.github.io", base: "/repo/" });
const settings = { ...defaultSettings, title: "S", repository: "https://github.com/o/n" };

test("the archive goes by year, newest first, and what has no date is last", () => {
  const posts = [
    createPost("a"),
    createPost("b", { date: "2025-05-01" }),
    createPost("c", { date: "2026-01-01" }),
  ];
  assert.deepEqual(
    toArchive(posts).map(({ year, posts }) => [year, posts.map(({ id }) => id)]),
    [
      ["2026", ["c"]],
      ["2025", ["b"]],
      [undefined, ["a"]],
    ],
  );
});

test("related posts share the rarest tags, and those the page names already are left out", () => {
  const posts = [
    createPost("a", { tags: ["common", "rare"] }),
    createPost("b", { tags: ["common"] }),
    createPost("c", { tags: ["rare"] }),
    createPost("d", { tags: ["common"] }),
    createPost("e", { tags: ["other"] }),
  ];
  const [a = createPost("x")] = posts;
  const own = toTags(posts).filter(({ name }) => a.tags.includes(name));
  assert.deepEqual(
    findRelated(own, a, new Set(["d"])).map(({ id }) => id),
    ["c", "b"],
  );
});

test("a series has a page where it has two posts", () => {
  const posts = [
    createPost("a", { series: "One", order: 2 }),
    createPost("b", { series: "One", order: 1 }),
    createPost("c", { series: "Two" }),
  ];
  assert.deepEqual(
    toSeries(posts).map(({ name, slug, posts }) => [name, slug, posts.map(({ id }) => id)]),
    [["One", "one", ["b", "a"]]],
  );
});

test("a citation survives what TeX takes for commands", () => {
  const post = createPost("posts/x", { title: "50% & {more}", authors: ["A B", "C_D"], date: "2026-02-01" });
  assert.equal(
    toBibTeX(post, settings, paths),
    "@misc{x-2026,\n  author = {{A B} and {C\\_D}},\n  title = {{50\\% \\& \\{more\\}}},\n  year = {2026},\n  howpublished = {S},\n  url = {https://owner.github.io/repo/posts/x/},\n}",
  );
});

test("structured data parses, and cannot end its script", () => {
  const post = createPost("posts/x", { title: "</script><b>", date: "2026-02-01" });
  const texts = toArticle(post, "https://a/b.png", [], settings, paths).map(toScriptText);
  assert.ok(texts.every((text) => !text.includes("<")));
  assert.deepEqual(
    texts.map((text): unknown => JSON.parse(text)["@type"]),
    ["BlogPosting", "BreadcrumbList"],
  );
});

test("a notebook opens only where it can: from GitHub, run where its cells are Python's, on Binder where the repository says how", () => {
  const post = createPost("a b");
  assert.deepEqual(findWorkplaces(defaultSettings, post), []);
  assert.deepEqual(
    findWorkplaces({ ...settings, hasEnvironment: true }, post).map(({ href }) => href),
    [
      "https://colab.research.google.com/github/o/n/blob/main/content/a%20b.ipynb",
      "https://kaggle.com/kernels/welcome?src=https%3A%2F%2Fgithub.com%2Fo%2Fn%2Fblob%2Fmain%2Fcontent%2Fa%2520b.ipynb",
      "https://mybinder.org/v2/gh/o/n/main?labpath=content%2Fa%20b.ipynb",
      "https://vscode.dev/github/o/n/blob/main/content/a%20b.ipynb",
    ],
  );
  const named = (own: Partial<typeof settings>, one: Partial<typeof post> = {}) =>
    findWorkplaces({ ...settings, ...own }, { ...post, ...one })
      .map(({ name }) => name)
      .join();
  assert.equal(named({}), "Colab,Kaggle,VS Code");
  assert.equal(named({ hasEnvironment: true }, { language: "typescript" }), "VS Code");
  assert.equal(named({ hasEnvironment: true }, { kernelCells: 0 }), "VS Code");
  assert.equal(named({ openIn: "vscode colab" }), "Colab,VS Code");
  assert.equal(named({ openIn: "never" }), "");
  assert.match(findDiscussion(settings, "T & U", "https://a/") ?? "", /discussions\/new\?.*title=T\+%26\+U/);
  assert.equal(findDiscussion(defaultSettings, "T", "https://a/"), undefined);
  assert.deepEqual(findShares("T", "http://127.0.0.1:4321/"), []);
});

test("words come in the site's language, or in English", () => {
  assert.equal(findWords("de-AT").page.tags, "Schlagwörter");
  assert.equal(findWords("fr").page.tags, "Tags");
  assert.equal(findDirection("ar-EG"), "rtl");
  assert.equal(findDirection("de"), "ltr");
  const post = createPost("x", { date: "2026-02-01", liveCells: 2 });
  assert.deepEqual(toCard(post, { ...settings, language: "de" }, findWords("de").page).foot, [
    "1. Februar 2026",
    "2 lebende Abbildungen",
  ]);
});
