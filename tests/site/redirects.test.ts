import assert from "node:assert/strict";
import { test } from "node:test";
import { createPaths } from "../../src/site/paths.ts";
import { printRedirect, toRedirects } from "../../src/site/redirects.ts";
import { createPost } from "./sample.ts";

test("an alias is a file of its own or a folder with a page, and the first to ask has it", () => {
  const posts = [
    createPost("posts/a", { aliases: ["2020/01/02/a.html", "old/a", "posts/a"] }),
    createPost("posts/b", { aliases: ["old/a", "posts/a", "b"] }),
  ];
  const { redirects, clashes } = toRedirects(posts);
  assert.deepEqual(
    redirects.map(({ file, post }) => [file, post.id]),
    [
      ["2020/01/02/a.html", "posts/a"],
      ["old/a/index.html", "posts/a"],
      ["b/index.html", "posts/b"],
    ],
  );
  assert.deepEqual(clashes, [
    { alias: "old/a", source: "posts/b.ipynb", other: "posts/a.ipynb" },
    { alias: "posts/a", source: "posts/b.ipynb", other: "posts/a.ipynb" },
  ]);
});

test("the page leads on under any base path, by refresh, by link and for search engines", () => {
  const paths = createPaths({ site: "https://example.org", base: "/blog/" });
  const page = printRedirect(
    { file: "old.html", post: createPost("posts/a", { title: '<A> & "B"' }) },
    paths,
  );
  assert.match(page, /content="0; url=\/blog\/posts\/a\/"/);
  assert.match(page, /rel="canonical" href="https:\/\/example\.org\/blog\/posts\/a\/"/);
  assert.match(page, /<a href="\/blog\/posts\/a\/">&#60;A&#62; &#38; &#34;B&#34;<\/a>/);
});
