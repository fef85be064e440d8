/** The expected page of the case `injection`, judged as a browser would parse it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { runCase } from "../case.ts";
import { code, compileWell, md, shown } from "../support.ts";
import { findDangers } from "./dangers.ts";

const folder = join(import.meta.dirname, "../../cases/injection");

test("nothing in the page of the injection case can run", async () => {
  const { post } = await runCase(folder);
  assert.deepEqual(findDangers(post?.html ?? "<script>no post</script>"), []);
});

test("nothing in the files of the injection case can run", async () => {
  const { post } = await runCase(folder);
  const drawings = (post?.assets ?? []).filter(({ name }) => name.endsWith(".svg"));
  assert.ok(drawings.length > 0);
  for (const { bytes } of drawings) assert.deepEqual(findDangers(new TextDecoder().decode(bytes)), []);
  // A script that a reader may start in a closed frame lies there as plain text, which no page runs.
  for (const { name } of post?.assets ?? []) assert.match(name, /^[0-9a-f]{16}\.(?:png|svg|txt|json)$/);
});

test("what follows an open tag, comment or raw text is not swallowed", async () => {
  const openings = [
    "<div>",
    "<textarea>",
    "<plaintext>",
    "<select>",
    "<script>",
    "<style>",
    "<title>",
    "<!--",
    "<table>",
    "<svg>",
    "<a href='",
  ];
  for (const opening of openings) {
    const { html } = await compileWell([
      md(`before ${opening}`),
      code("x", shown({ "text/html": opening })),
      md("The page goes on."),
    ]);
    const last = fromHtml(html, { fragment: true }).children.findLast((node) => node.type === "element");
    assert.equal(last?.tagName, "p", opening);
    assert.match(html, /<p>The page goes on.<\/p>\s*$/, opening);
  }
});

test("every id of the page is there once, and every link within it leads somewhere", async () => {
  const { post } = await runCase(folder);
  const ids: string[] = [];
  const targets: string[] = [];
  visit(fromHtml(post?.html ?? "", { fragment: true }), "element", ({ properties: { id, href } }) => {
    if (typeof id === "string") ids.push(id);
    if (typeof href === "string" && href.startsWith("#")) targets.push(href.slice(1));
  });
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
  );
});

test("the judge itself sees what is dangerous", () => {
  const dangerous = [
    "<script>1</script>",
    "<img onerror=1>",
    "<a href='java&#115;cript:1'>",
    "<p style='background:url(x)'>",
    "<iframe>",
    "<img srcset=x>",
  ];
  for (const html of dangerous) assert.equal(findDangers(html).length, 1, html);
});
