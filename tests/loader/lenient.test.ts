/** A notebook with an error has a page only where pages with errors are asked for; what cannot be read has none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileFolder } from "../../src/loader/compile.ts";
import { countErrors } from "../../src/loader/report.ts";
import { findWorkspace } from "../../src/loader/workspace.ts";
import { createFolder, createPost } from "../harness/notebook.ts";

test("errors keep a page from a site, but not from a lenient one, and are reported in both", async () => {
  using folder = createFolder({
    "content/good.ipynb": createPost("Good"),
    "content/option.ipynb": createPost("Option", [{ kind: "code", source: "#| printme\nprint(1)" }]),
    "content/empty.ipynb": "",
    "package-lock.json": "",
  });
  const workspace = findWorkspace(folder.path, {});
  const compile = async (lenient: boolean) => {
    const { posts, messages, broken } = await compileFolder(workspace, "/", { lenient });
    return { slugs: posts.map(({ slug }) => slug), errors: countErrors(messages), broken: [...broken] };
  };
  const refused = { slugs: ["good"], errors: 2, broken: ["empty.ipynb", "option.ipynb"] };
  const shown = { slugs: ["good", "option"], errors: 2, broken: ["empty.ipynb"] };
  assert.deepEqual(await compile(false), refused);
  assert.deepEqual(await compile(true), shown);
  assert.deepEqual(await compile(false), refused, "also when everything comes from the cache");
});

test("what is nested by the thousand has a message and no page, and its neighbours have theirs", async () => {
  const nested = [{ kind: "markdown" as const, source: `${"<div>".repeat(20_000)}x` }];
  using folder = createFolder({
    "content/good.ipynb": createPost("Good"),
    "content/deep.ipynb": createPost("Deep", nested),
    "package-lock.json": "",
  });
  const { posts, messages } = await compileFolder(findWorkspace(folder.path, {}), "/", { lenient: true });
  assert.deepEqual(
    posts.map(({ slug }) => slug),
    ["good"],
  );
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.file]),
    [["notebook-too-deep", "content/deep.ipynb"]],
  );
});
