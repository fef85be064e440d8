import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePost } from "../../src/post/compile.ts";
import { code, compile, compileWell, emptyContext, md, shown, toNotebook } from "./support.ts";

test("the same notebook gives the same post, whatever was compiled before", async () => {
  const cells = [md("# T\n\n$x$ [^1]\n\n[^1]: n"), code("x = 1", shown({ "text/plain": "1" }))];
  const first = await compileWell(cells);
  await compileWell([md("# Other\n\n$\\newcommand{\\x}{y} x$\n\n## T"), code("y")]);
  assert.deepEqual(await compileWell(cells), first);
});

test("addresses stand under the base path", async () => {
  const { html } = await compileWell([md("[b](b.ipynb#x) ![a](a.svg)")], {
    base: "/some-repo/",
    findPage: (path) => (path === "b.ipynb" ? "posts/b" : undefined),
    readFile: (path) => (path === "a.svg" ? new TextEncoder().encode("<svg/>") : undefined),
  });
  assert.match(html, /href="\/some-repo\/posts\/b\/#x"/);
  assert.match(html, /src="\/some-repo\/_assets\/[\da-f]{16}\.svg"/);
});

test("an error of a live cell is placed, and the cell is shown as code", async () => {
  const { post, messages } = await compile([md("# T"), code("%%js\n//| label: a\ndisplay(")]);
  assert.match(post.html, /class="cell cell-code"/);
  assert.deepEqual(post.live, []);
  const [error] = messages.filter(({ severity }) => severity === "error");
  assert.equal(error?.rule, "live-syntax");
  assert.deepEqual([error?.place.file, error?.place.cell, error?.place.line], ["test.ipynb", 2, 3]);
});

test("the title: front matter, first heading, or the file's name made readable", async () => {
  const titled = await compileWell([
    { type: "raw", source: "---\ntitle: Given\n---" },
    md("# Other\n\ntext"),
  ]);
  assert.equal(titled.meta.title, "Given");
  assert.match(titled.html, /<h2 id="other">Other/);
  const headed = await compileWell([md("text\n\n# A *first* heading\n\n# Second")]);
  assert.equal(headed.meta.title, "A first heading");
  assert.doesNotMatch(headed.html, /<h1|first/);
  assert.match(headed.html, /<h2 id="second">/);
  const notebook = toNotebook([md("text")]);
  const named = await compilePost(
    { ...notebook, file: "posts/2020-02-20-my_first post.ipynb" },
    emptyContext,
  );
  assert.equal(named.post.meta.title, "My first post");
});

test("pictures in the title's heading stay on the page, below the title", async () => {
  const picture = "![a bot](https://example.com/bot.png)";
  const { html, meta } = await compileWell([
    md(`Before.\n\n# Dashboard ${picture} <img src="https://example.com/b.png" alt="b">\n\nText`),
  ]);
  assert.equal(meta.title, "Dashboard");
  assert.match(html, /Before\.[\s\S]*<p><img [^>]*bot\.png[\s\S]*b\.png[\s\S]*Text/);
  assert.doesNotMatch(html, /<h[12]/);
});

test("description, words and minutes", async () => {
  const { meta } = await compileWell([
    md(
      "# T\n\n> Warning: not this\n\n![nor this](x.png)\n\nThe first paragraph, with **bold** and $x^2$.\n\n```\nnot counted here\n```",
    ),
    code("nor here"),
    md(`${"word ".repeat(600)}`),
  ]);
  assert.equal(meta.description, "The first paragraph, with bold and x^2.");
  assert.equal(meta.minutes, 3);
  assert.ok(meta.words > 600 && meta.words < 625, String(meta.words));
});

test("a kernel runs the cells that are neither live nor empty, shown or not", async () => {
  const { meta } = await compileWell([
    md("# T"),
    code("1"),
    code("#| include: false\n2"),
    code(" \n"),
    code("%%js\n//| live: true\ndisplay(3)", shown({ "text/plain": "3" })),
  ]);
  assert.deepEqual([meta.kernelCells, meta.liveCells], [2, 1]);
});

test("headings of the second and third rank are listed", async () => {
  const { meta } = await compileWell([
    md("# T\n\n## Two $x$\n\n### Three\n\n#### Four"),
    code("x", shown({ "text/html": "<h2>no</h2>" })),
  ]);
  assert.deepEqual(meta.headings, [
    { depth: 2, id: "two-x", text: "Two x" },
    { depth: 3, id: "three", text: "Three" },
  ]);
});

test("no notebook is too small", async () => {
  const { html, meta } = await compileWell([]);
  assert.equal(html, "\n");
  assert.equal(meta.title, "Test");
});

test("a cell says the file's name, the lines to look at, and what its notes point at", async () => {
  const source = "#| filename: train.py\n#| code-line-numbers: 2-3\na = 1\nb = a\nc = b  # <1>";
  const { html } = await compileWell([code(source)]);
  assert.match(html, /<p class="code-name">train\.py<\/p><pre/);
  assert.equal(html.match(/class="code-marked"/g)?.length, 2);
  assert.match(html, /<span class="code-note" data-note="1"><\/span><\/span><\/code>/);
  assert.doesNotMatch(html, /&lt;1&gt;|# </);
});
