/** The posts, at the root and under a repository's path: everything works, and nothing is asked of anyone else. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite, sharedSites } from "../harness/site.ts";
import { posts, readThrough } from "./posts.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const name of ["root", "repo"] as const) {
  describe(`at ${sharedSites[name].base}`, () => {
    let site: ServedSite;
    before(async () => {
      site = await openSite(name);
    });
    after(() => site.close());

    for (const post of posts) {
      test(`${post} loads, every live cell becomes ready, no error, no request elsewhere`, async () => {
        await using opened = await openPage(browser, site.url + post, {
          within: site.url,
        });
        const { page, status, problems } = opened;
        assert.equal(status, 200);
        assert.ok((await readThrough(page)) > 0, "the post has no live cell");
        await page.waitForLoadState("networkidle");
        assert.deepEqual(problems, []);
      });

      test(`${post} is complete without JavaScript`, async () => {
        await using opened = await openPage(browser, site.url + post, {
          javascript: false,
          within: site.url,
        });
        const { page, problems } = opened;
        const cells = await page.locator("[data-live]").all();
        assert.ok(cells.length > 0, "the post has no live cell");
        for (const cell of cells) {
          const id = await cell.getAttribute("data-live");
          const kinds = (await cell.getAttribute("class"))?.split(" ") ?? [];
          // What only declares names has nothing to show; a value in a sentence is its stored text.
          if (kinds.includes("live-quiet")) continue;
          if (kinds.includes("live-inline")) {
            assert.doesNotMatch((await cell.textContent()) ?? "", /^\s*…?\s*$/, `${id} stores no value`);
            continue;
          }
          const stored = cell.locator(".live-output");
          assert.equal(await stored.locator(".live-empty").count(), 0, `${id} stores no output`);
          // biome-ignore lint/performance/useDomNodeTextContent: only text that can be seen counts.
          const text = (await stored.innerText()).trim();
          const pictures = await stored.locator("img, svg").all();
          const sizes = await Promise.all(pictures.map((picture) => picture.boundingBox()));
          const seen = sizes.filter((box) => box !== null && box.width > 20 && box.height > 20);
          assert.ok(text !== "" || seen.length > 0, `${id} shows neither text nor picture`);
        }
        assert.deepEqual(problems, []);
      });
    }
  });
}
