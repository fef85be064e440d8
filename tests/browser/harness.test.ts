/** The harness's own test: a small site with one fault of each kind, each of which must be found. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { crawl } from "../harness/crawl/crawl.ts";
import { createFolder } from "../harness/notebook.ts";

const html = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const files = {
  "index.html": html(
    `<a href="good/">good</a> <a href="good">redirected</a> <a href="gone/">gone</a> <a href="/elsewhere/">off base</a>
     <a href="good/#there">there</a> <a href="good/#nowhere">nowhere</a> <a href="https://example.org/">away</a>
     <img src="lost.png" alt=""><script src="https://example.org/x.js"></script>
     <div style="background: url('lost-too.png')"></div>`,
    `<link rel="stylesheet" href="site.css"><link rel="alternate" type="application/rss+xml" href="feed.xml">
     <script type="module" src="site.js"></script>`,
  ),
  "good/index.html": html('<p id="there">There</p>'),
  "site.css": "@font-face { font-family: x; src: url(lost.woff2) }",
  "site.js":
    'import "./lost.js"; import(`./late.js`); new URL("lost.wasm", import.meta.url); const a = `/unbased.json`; console.error("no", a);',
  "feed.xml": `<rss xmlns:content="x"><channel><item><link>https://s.example/sub/lost-post/</link>
     <content:encoded><![CDATA[<img src="/sub/relative.png">]]></content:encoded></item></channel></rss>`,
  "broken.xml": "<urlset><loc></urlset>",
  "404.html": html("<h1>Not here</h1>"),
};

let browser: Browser;
let served: ServedFolder;
const folder = createFolder(files);

before(async () => {
  browser = await launchBrowser();
  served = await serveFolder({ folder: folder.path, base: "/sub/" });
});
after(async () => {
  await browser.close();
  await served.close();
  folder[Symbol.dispose]();
});

test("the crawl finds each fault once and nothing else", async () => {
  await using opened = await openPage(browser, `${served.url}good/`);
  const { page } = opened;
  const report = await crawl({
    url: served.url,
    site: "https://s.example",
    page,
    starts: ["404.html", "broken.xml"],
  });
  const wanted = [
    "(home): good answers 301",
    "(home): gone/ answers 404",
    "(home): /elsewhere/ is outside /sub/",
    "(home): good/#nowhere names no element of that page",
    "(home): lost.png answers 404",
    "(home): lost-too.png answers 404",
    "(home): https://example.org/x.js is asked of another host",
    "site.css: lost.woff2 answers 404",
    "site.js: ./lost.js answers 404",
    "site.js: ./late.js answers 404",
    "site.js: lost.wasm answers 404",
    "site.js: /unbased.json is outside /sub/",
    "feed.xml: https://s.example/sub/lost-post/ answers 404",
    "feed.xml: says /sub/relative.png, which is not absolute",
    "feed.xml: /sub/relative.png answers 404",
  ];
  const found = report.problems.filter((problem) => !problem.startsWith("broken.xml: is not XML"));
  assert.deepEqual(found.toSorted(), wanted.toSorted());
  assert.equal(report.problems.length, found.length + 1, "the malformed sitemap is reported");
});

test("a page remembers console errors, failed requests and requests to other hosts", async () => {
  await using opened = await openPage(browser, served.url, { within: served.url });
  const text = opened.problems.join("\n");
  assert.match(text, /request outside .*example\.org\/x\.js/);
  assert.match(text, /status 404: .*\/sub\/lost\.png/);
  assert.match(text, /status 404: .*\/sub\/lost\.js/);
  assert.match(text, /console: /);
  await using good = await openPage(browser, `${served.url}good/`, { within: served.url });
  assert.deepEqual(
    good.problems.filter((problem) => !problem.includes("favicon")),
    [],
  );
});

test("the server answers as GitHub Pages does", async () => {
  const ask = async (path: string) => {
    const response = await fetch(new URL(path, served.url), { redirect: "manual" });
    return [
      response.status,
      response.headers.get("content-type"),
      response.headers.get("location"),
      await response.text(),
    ];
  };
  const page = "text/html; charset=utf-8";
  assert.deepEqual((await ask("good?a=b")).slice(0, 3), [301, null, "/sub/good/?a=b"]);
  assert.deepEqual((await ask("/sub")).slice(0, 3), [301, null, "/sub/"]);
  assert.deepEqual(await ask("good/"), [200, page, null, files["good/index.html"]]);
  assert.deepEqual(await ask("gone/"), [404, page, null, files["404.html"]]);
  assert.deepEqual(await ask("good/index.html/"), [404, page, null, files["404.html"]]);
  assert.deepEqual((await ask("..%2f..%2f..%2fetc%2fpasswd")).slice(0, 2), [404, page]);
  assert.deepEqual((await ask("/good/")).slice(0, 2), [404, "text/plain; charset=utf-8"]);
  assert.equal((await ask("site.js"))[1], "text/javascript; charset=utf-8");
});
