import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultFrontMatter } from "../../src/dialects/options.ts";
import { code, markdown, pythonKernel, raw } from "../notebook/build.ts";
import { placesOf, readMatter } from "./read.ts";

function yaml(...lines: readonly string[]) {
  return readMatter([raw(`---\n${lines.join("\n")}\n---\n`)]);
}

test("YAML in a raw cell fills every field", () => {
  const { frontMatter, cells, messages } = readMatter([
    raw(
      [
        "---",
        'title: "Gradient descent: the valley"',
        "description: Find it.",
        "date: 2026-11-23",
        "date-modified: 2026/12/1",
        "author: Ada",
        "categories: [a, b]",
        "draft: true",
        "image: pic.png",
        "image-alt: A picture",
        "slug: /lessons/descent/",
        "live: true",
        "series: Lesson 3",
        "order: 3",
        "toc: true",
        "---",
      ].join("\n"),
    ),
    markdown("text"),
  ]);
  assert.deepEqual(messages, []);
  assert.deepEqual(frontMatter, {
    title: "Gradient descent: the valley",
    description: "Find it.",
    date: "2026-11-23",
    updated: "2026-12-01",
    authors: ["Ada"],
    tags: ["a", "b"],
    draft: true,
    image: "pic.png",
    imageAlt: "A picture",
    slug: "lessons/descent",
    live: true,
    series: "Lesson 3",
    order: 3,
    lang: undefined,
    toc: true,
    tocDepth: undefined,
    numberSections: false,
    aliases: [],
    bibliography: [],
    macros: {},
    cellDefaults: {},
    unknown: {},
  });
  assert.deepEqual(
    cells.map(({ index }) => index),
    [2],
  );
});

test("YAML at the head of a markdown cell; the rest remains on its own lines", () => {
  const { frontMatter, cells } = readMatter([
    code("x"),
    markdown("---\ntitle: A\n---\n\n## B"),
    markdown("c"),
  ]);
  assert.equal(frontMatter.title, "A");
  assert.deepEqual(
    cells.map(({ source }) => source),
    ["x", "\n\n\n\n## B", "c"],
  );
});

test("prose between thematic breaks is no front matter", () => {
  const cells = [markdown("---\n\nNothing to see here.\n\n---\n\nText")];
  const reading = readMatter(cells);
  assert.deepEqual(reading.frontMatter, defaultFrontMatter);
  assert.equal(reading.cells[0]?.source, "---\n\nNothing to see here.\n\n---\n\nText");
  assert.deepEqual(reading.messages, []);
  assert.equal(readMatter([markdown("---\ntitle: A")]).frontMatter.title, undefined);
});

test("a raw cell below the first prose counts when it holds a known key", () => {
  const title = readMatter([markdown("![badge](b.svg)"), raw("---\ntitle: A\n---")]);
  assert.deepEqual([title.frontMatter.title, title.cells.length], ["A", 1]);
  assert.equal(readMatter([markdown("x"), raw("---\nodd: A\n---")]).cells.length, 2);
});

test("fastpages: heading, quotation and list", () => {
  const { frontMatter, cells, messages } = readMatter([
    code("#hide\n!pip install x"),
    markdown(
      '# "3 or 7: a *baseline*"\n> "Awesome [summary](x.md)"\n\n- toc: true\n- badges: false\n- categories: [fastpages, jupyter]\n- image: images/x.png\n- hide: true\n- sticky_rank: 2\n- author: "<a href=x>Ann</a>"\n\nText',
    ),
  ]);
  assert.deepEqual(messages, []);
  assert.deepEqual(frontMatter, {
    ...defaultFrontMatter,
    title: "3 or 7: a baseline",
    description: "Awesome summary",
    tags: ["fastpages", "jupyter"],
    image: "images/x.png",
    draft: true,
    order: 2,
    authors: ["Ann"],
    unknown: { badges: false },
  });
  assert.equal(cells[1]?.source.trim(), "Text");
  assert.equal(cells[1]?.source.split("\n").length, 12);
});

test("a quotation that is a callout, and a list that is none of keys, stay", () => {
  const note = readMatter([markdown("# A\n> Note: careful\n\n- toc: true")]);
  assert.deepEqual([note.frontMatter.title, note.frontMatter.description], ["A", undefined]);
  assert.equal(note.cells[0]?.source.trim(), "> Note: careful\n\n- toc: true");
  const list = readMatter([markdown("# A\n\n- Note: one\n- Other: two")]);
  assert.equal(list.cells[0]?.source.trim(), "- Note: one\n- Other: two");
});

test("the first heading of level 1 is the title, and is taken from the text", () => {
  const titleOf = (...sources: string[]) =>
    readMatter(sources.map((source) => markdown(source))).frontMatter.title;
  assert.equal(titleOf("intro\n\n# The **best** `post`\n\ntext"), "The best post");
  assert.equal(titleOf("Title\n====="), "Title");
  assert.equal(titleOf("# Energy $E_a$ of $E_b$"), "Energy $E_a$ of $E_b$");
  assert.equal(titleOf("# A {#sec-a}"), "A");
  assert.equal(titleOf("![badge](x)", "# Second cell"), "Second cell");
  assert.equal(titleOf("```\n# comment\n```\n\n# Real"), "Real");
  assert.equal(titleOf("## Section\n\n# Late"), undefined);
  assert.equal(titleOf("no heading"), undefined);
  assert.equal(readMatter([code("# comment")]).frontMatter.title, undefined);
});

test("a title in YAML takes the same heading away and leaves another", () => {
  const same = readMatter([raw("---\ntitle: The Valley\n---"), markdown("# The *valley*\n> quote")]);
  assert.equal(same.cells[0]?.source.trim(), "> quote");
  const other = readMatter([raw("---\ntitle: The Valley\n---"), markdown("# Another")]);
  assert.equal(other.cells[0]?.source, "# Another");
  const none = readMatter([raw("---\nskip_exec: true\n---"), markdown("# Title\n> about")]);
  assert.deepEqual([none.frontMatter.title, none.frontMatter.description], ["Title", "about"]);
});

test("keys of four systems", () => {
  assert.deepEqual(
    yaml("authors:", "  - name: Ann", "  - name: {given: Bo, family: Li}", "  - Cy").frontMatter.authors,
    ["Ann", "Bo Li", "Cy"],
  );
  assert.deepEqual(yaml("tags: [a]", "categories: [b, a]", "keywords: c, d").frontMatter.tags, [
    "a",
    "b",
    "c",
    "d",
  ]);
  assert.equal(yaml("subtitle: S").frontMatter.description, "S");
  assert.equal(yaml("subtitle: S", "summary: T").frontMatter.description, "T");
  assert.equal(yaml("thumbnail: t.png").frontMatter.image, "t.png");
  assert.deepEqual(yaml("image: {src: a.png, alt: A}").frontMatter.imageAlt, "A");
  assert.equal(yaml("permalink: /x/y.html").frontMatter.slug, "x/y");
  assert.equal(yaml("published: false").frontMatter.draft, true);
  assert.equal(yaml("Title: A", "image:", "author: ''").frontMatter.title, "A");
  assert.deepEqual(yaml("image:", "author: ''", "image: false").messages.length, 1);
});

test("the notebook's metadata come last and are never complained about", () => {
  const metadata = { ...pythonKernel, title: "M", authors: [{ name: "Ann" }], date: "soon", odd: 1 };
  const reading = readMatter([markdown("# H")], metadata);
  assert.deepEqual(
    [reading.frontMatter.title, reading.frontMatter.authors, reading.messages],
    ["H", ["Ann"], []],
  );
  assert.equal(readMatter([markdown("x")], metadata).frontMatter.title, "M");
});

test("unknown keys warn once each, mistyped values are errors, both at their line", () => {
  const reading = yaml(
    "title: A",
    "imge: x",
    "odd: 1",
    "order: two",
    "draft: maybe",
    "date: 31 February 2026",
  );
  assert.deepEqual(placesOf(reading), [
    ["front-matter-unknown", "warning", 1, 3],
    ["front-matter-unknown", "warning", 1, 4],
    ["front-matter-mistyped", "error", 1, 5],
    ["front-matter-mistyped", "error", 1, 6],
    ["date-invalid", "error", 1, 7],
  ]);
  assert.match(reading.messages[0]?.hint ?? "", /image\?/);
  assert.deepEqual(reading.frontMatter.unknown, {
    imge: "x",
    odd: 1,
    order: "two",
    draft: "maybe",
    date: "31 February 2026",
  });
});

test("broken YAML is placed at its line, in a block and in a list", () => {
  assert.deepEqual(placesOf(yaml("date: 2026-01-01", "title: one: two")), [
    ["front-matter-yaml", "error", 1, 3],
  ]);
  assert.deepEqual(placesOf(yaml("title: a", "title: b")), [["front-matter-duplicate", "warning", 1, 3]]);
  const list = readMatter([markdown("# A\n\n- toc: true\n- description: one: two")]);
  assert.deepEqual(placesOf(list), [["front-matter-yaml", "error", 1, 4]]);
});

test("what holds for the whole page, and for every cell of it", () => {
  const { frontMatter, messages } = yaml(
    "lang: de",
    "toc: false",
    "number-sections: true",
    "bibliography: [a.bib, b.bib]",
    "code-summary: Source",
    "execute:",
    "  echo: false",
    "  freeze: auto",
    "format:",
    "  html:",
    "    code-fold: show",
    "    theme: x",
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(frontMatter, {
    ...defaultFrontMatter,
    lang: "de",
    toc: false,
    numberSections: true,
    bibliography: ["a.bib", "b.bib"],
    cellDefaults: { echo: false, foldCode: "open", foldSummary: "Source" },
    unknown: {},
  });
  assert.deepEqual(placesOf(yaml("title: A", "execute: {echo: perhaps}")), [
    ["front-matter-mistyped", "error", 1, 3],
  ]);
});

test("old addresses: aliases of two systems, and a permalink that was a file", () => {
  const { frontMatter, messages } = yaml(
    "permalink: /a/b.html",
    "aliases: [/2020/01/02/old.html, ../older/]",
    "redirect_from: /oldest/",
  );
  assert.deepEqual(messages, []);
  assert.equal(frontMatter.slug, "a/b");
  assert.deepEqual(frontMatter.aliases, ["a/b.html", "2020/01/02/old.html", "older", "oldest"]);
  assert.deepEqual(placesOf(yaml('aliases: ["a b?"]')), [["front-matter-mistyped", "error", 1, 2]]);
});

test("how deep the list of headings goes, for the post or for its HTML", () => {
  assert.equal(yaml("toc-depth: 2").frontMatter.tocDepth, 2);
  const { frontMatter, messages } = yaml(
    "format:",
    "  html:",
    "    toc: false",
    "    toc-depth: 4",
    "    number-sections: true",
    "    code-fold: true",
    "    theme: cosmo",
  );
  assert.deepEqual(messages, []);
  const { toc, tocDepth, numberSections, cellDefaults } = frontMatter;
  assert.deepEqual([toc, tocDepth, numberSections], [false, 4, true]);
  assert.deepEqual(cellDefaults, { foldCode: "closed" });
  assert.equal(yaml("toc-depth: 2", "format: {html: {toc-depth: 4}}").frontMatter.tocDepth, 2);
  assert.deepEqual(placesOf(yaml("toc-depth: deep")), [["front-matter-mistyped", "error", 1, 2]]);
});

test("MyST's macros, alone and with more about them, and Jekyll's word of the same name", () => {
  const { frontMatter, messages } = yaml(
    "math:",
    "  '\\R': '\\mathbb{R}'",
    "  '\\vec': {macro: '\\mathbf{#1}', title: a vector}",
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(frontMatter.macros, { "\\R": "\\mathbb{R}", "\\vec": "\\mathbf{#1}" });
  assert.deepEqual(yaml("math: true").messages, []);
  assert.deepEqual(placesOf(yaml("math: {R: x}")), [["front-matter-mistyped", "error", 1, 2]]);
});
