/** What stands around the posts, in both builds: feeds, cards, data for machines, each post in other forms. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import sharp from "sharp";
import { visit } from "unist-util-visit";
import { openSite, type ServedSite, sharedSites } from "../harness/site.ts";
import { posts } from "./posts.ts";

for (const name of ["root", "repo"] as const) {
  describe(`at ${sharedSites[name].base}`, () => {
    let site: ServedSite;
    before(async () => {
      site = await openSite(name);
    });
    after(() => site.close());

    const read = (path: string) => readFileSync(join(site.folder, path), "utf8");
    const toFile = (address: string) => address.replace(`${site.site}${site.base}`, "");

    test("every structured-data block parses and names its type; every card is there, in size", async () => {
      const cards = new Set<string>();
      let blocks = 0;
      for (const path of globSync("**/*.html", { cwd: site.folder })) {
        visit(fromHtml(read(path)), "element", (element) => {
          const { tagName, properties } = element;
          if (properties.property === "og:image") cards.add(toFile(String(properties.content)));
          if (tagName !== "script" || properties.type !== "application/ld+json") return;
          blocks += 1;
          const data: unknown = JSON.parse(toText(element));
          assert.ok(typeof data === "object" && data !== null && "@type" in data, path);
        });
      }
      assert.ok(blocks > posts.length * 2, `${blocks} blocks`);
      assert.ok(cards.size > posts.length, `${cards.size} cards`);
      for (const card of cards) {
        const { width, height } = await sharp(join(site.folder, card)).metadata();
        assert.deepEqual([width, height], [1200, 630], card);
      }
    });

    test("each post is there as Markdown and as a notebook of its Python parts, and llms.txt names it", () => {
      let halves = 0;
      for (const post of posts) {
        const path = post.replace(/\/$/, "");
        assert.match(read(`${path}.md`), /^# /);
        assert.ok(read("llms.txt").includes(`${site.site}${site.base}${path}.md`));
        const whole: unknown = JSON.parse(read(`${path}.ipynb`));
        assert.ok(isRecord(whole) && Array.isArray(whole.cells));
        // A notebook in TypeScript has no Python parts, and offers none.
        if (!read(`${path}/index.html`).includes(`${path}.python.ipynb`)) continue;
        halves += 1;
        const python: unknown = JSON.parse(read(`${path}.python.ipynb`));
        assert.ok(isRecord(python) && Array.isArray(python.cells));
        assert.ok(python.cells.length < whole.cells.length && python.cells.length > 0, path);
        const cells = JSON.stringify(python.cells);
        assert.doesNotMatch(cells, /%%(?:javascript|typescript|js|ts)\b/);
        // Wherever it is run, it knows where its files are.
        assert.doesNotMatch(cells, /site = \\"\\"/);
        if (cells.includes("site = "))
          assert.match(cells, new RegExp(`site = \\\\"http[^"]+${site.base}\\\\"`));
      }
      assert.ok(halves >= 3, `${halves} posts offer their Python parts`);
    });

    test("the manifest names icons that are there", async () => {
      const manifest: unknown = JSON.parse(read("manifest.webmanifest"));
      assert.ok(isRecord(manifest) && Array.isArray(manifest.icons));
      assert.equal(manifest.start_url, site.base);
      for (const icon of manifest.icons) {
        assert.ok(isRecord(icon));
        const file = join(site.folder, String(icon.src).slice(site.base.length));
        const { width } = await sharp(file).metadata();
        if (icon.sizes !== "any") assert.equal(`${width}x${width}`, icon.sizes);
      }
    });

    test("every anchor that a page links to on this site is there", () => {
      const pages = new Map(
        globSync("**/*.html", { cwd: site.folder }).map((path) => [
          `${site.base}${path.replaceAll("\\\\", "/").replace(/index\.html$/, "")}`,
          findAnchors(read(path)),
        ]),
      );
      const missing = [...pages].flatMap(([page, { links }]) =>
        links
          .map((link) => new URL(link, `http://x${page}`))
          .filter(({ origin, hash }) => origin === "http://x" && hash.length > 1 && hash !== "#top")
          .filter(
            ({ pathname, hash }) => pages.get(pathname)?.ids.has(decodeURIComponent(hash.slice(1))) !== true,
          )
          .map((url) => `${page} → ${url.pathname}${url.hash}`),
      );
      assert.deepEqual(missing, []);
    });
  });
}

function findAnchors(html: string): { ids: Set<string>; links: string[] } {
  const ids = new Set<string>();
  const links: string[] = [];
  visit(fromHtml(html), "element", ({ properties }) => {
    if (typeof properties.id === "string") ids.add(properties.id);
    if (typeof properties.href === "string") links.push(properties.href);
  });
  return { ids, links };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
