/** `ATOLL_CONTENT` builds any folder of notebooks, however nested and named, under any base. */
import assert from "node:assert/strict";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { crawl } from "../harness/crawl/crawl.ts";
import { createFolder, createPost } from "../harness/notebook.ts";
import { buildSite } from "../harness/site.ts";

const titles = new Map([
  ["plain.ipynb", "Plain"],
  ["A Folder With Spaces/Übung Nr. 1 (final).ipynb", "Umlaut"],
  ["deep/er/and/deeper/2024-01-02-dated_name.ipynb", "Dated"],
  ["UPPER/Case.ipynb", "Upper"],
  ["日本語/ノート.ipynb", "Japanese"],
  ["100%/a#b & c.ipynb", "Signs"],
  ["emoji/🐟.ipynb", "Fish"],
  ["tags/index.ipynb", "Reserved"],
]);
const folder = "dist.test-odd";
const site = "https://odd.example";

let browser: Browser;
let served: ServedFolder;

before(async () => {
  using content = createFolder({
    ...Object.fromEntries([...titles].map(([file, title]) => [file, createPost(title)])),
    "deep/.ipynb_checkpoints/plain-checkpoint.ipynb": createPost("A checkpoint"),
    "deep/notes.txt": "not a notebook",
  });
  await buildSite({
    folder,
    content: content.path,
    args: ["--base", "/odd/"],
    environment: { ATOLL_SITE: site },
  });
  served = await serveFolder({ folder, base: "/odd/" });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every notebook is a page, and a checkpoint is none", () => {
  const pages = globSync("**/*.html", { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), "utf8"),
  );
  const headings = pages.map((html) => /<h1[^>]*>\s*([^<]*?)\s*</.exec(html)?.[1]);
  for (const title of titles.values()) {
    assert.equal(headings.filter((heading) => heading === title).length, 1, `pages called ${title}`);
  }
  assert.ok(!headings.includes("A checkpoint"));
});

test("every address in it holds", async () => {
  await using opened = await openPage(browser, served.url);
  const { page } = opened;
  const { problems } = await crawl({
    url: served.url,
    site,
    page,
    starts: ["404.html", "sitemap-index.xml"],
  });
  assert.deepEqual(problems, []);
});

test("without a live cell, no script knows of live cells", () => {
  const scripts = globSync("**/*.{js,html}", { cwd: folder }).filter((path) =>
    /live-failure|startLiveCells/.test(readFileSync(join(folder, path), "utf8")),
  );
  assert.deepEqual(scripts, []);
});
