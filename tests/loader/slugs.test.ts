import assert from "node:assert/strict";
import { test } from "node:test";
import { assignSlugs, findDate, findOldAddress } from "../../src/loader/slugs.ts";

function assign(...sources: (string | [string, string])[]): string[] {
  const named = sources.map((entry) => {
    const [source, wish] = typeof entry === "string" ? [entry, undefined] : entry;
    return { source, file: `content/${source}`, wish };
  });
  const { slugs } = assignSlugs(named);
  return named.map(({ source }) => slugs.get(source) ?? "");
}

test("a slug is the path, in words a link can hold", () => {
  assert.deepEqual(assign("posts/My First Post.ipynb", "a/b c/D_e.IPYNB", "Grüße & Küsse.ipynb"), [
    "posts/my-first-post",
    "a/b-c/d_e",
    "grüße--küsse",
  ]);
});

test("a date in the file name leaves the slug and gives the date", () => {
  assert.deepEqual(assign("2020-02-20-test.ipynb"), ["test"]);
  assert.equal(findDate("x/2020-02-20-test.ipynb"), "2020-02-20");
  assert.equal(findDate("x/2020-13-45-test.ipynb"), undefined);
  assert.equal(findDate("x/test.ipynb"), undefined);
});

test("an index takes its folder's address", () => {
  assert.deepEqual(assign("guide/index.ipynb"), ["guide"]);
});

test("a wish is granted, without the slashes around it", () => {
  assert.deepEqual(assign(["posts/x.ipynb", "/Deep Learning/One/"]), ["deep-learning/one"]);
});

test("equal addresses and pages of the site are numbered apart, with a warning each", () => {
  const named = ["Jotto.ipynb", "jotto.ipynb", "tags.ipynb"].map((source) => ({
    source,
    file: source,
    wish: undefined,
  }));
  const { slugs, messages } = assignSlugs(named);
  assert.deepEqual([...slugs.values()], ["jotto", "jotto-2", "tags-2"]);
  assert.deepEqual(
    messages.map((message) => [message.rule, message.place.file]),
    [
      ["slug-taken", "jotto.ipynb"],
      ["slug-taken", "tags.ipynb"],
    ],
  );
});

test("a name without a letter still has an address", () => {
  assert.deepEqual(assign("!!!.ipynb"), ["post"]);
});

test("where fastpages had the page of a dated notebook", () => {
  assert.equal(
    findOldAddress("2020-02-20-My_test.ipynb", ["fastpages", "Deep Learning"]),
    "fastpages/deep-learning/2020/02/20/My_test.html",
  );
  assert.equal(findOldAddress("_notebooks/2020-02-20-a b.ipynb", []), "2020/02/20/a-b.html");
  assert.equal(findOldAddress("posts/test.ipynb", ["a"]), undefined);
});
