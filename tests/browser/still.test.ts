/** The stored output gives way to the live one, and nothing that a reader sees moves: the whole posts, wide and on a phone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, readThrough } from "./posts.ts";

let browser: Browser;
let site: ServedSite;
before(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite("root")]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Every shift of the post's text in the page's life so far, with what moved. */
async function findShifts(page: Page): Promise<string[]> {
  return await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().flatMap((entry) => {
            const sources: unknown = Reflect.get(entry, "sources");
            const nodes = Array.isArray(sources) ? sources.map((source) => Reflect.get(source, "node")) : [];
            const moved = nodes.flatMap((node) =>
              node instanceof Element && node.closest(".prose") !== null ? [node.outerHTML.slice(0, 60)] : [],
            );
            return moved.length === 0 ? [] : [`${Reflect.get(entry, "value")} ${moved.join(" | ")}`];
          });
          done(shifts);
        }).observe({ type: "layout-shift", buffered: true });
        // An observer says nothing where there is nothing to say.
        setTimeout(() => done([]), 500);
      }),
  );
}

for (const [name, viewport] of Object.entries({
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  for (const post of posts) {
    test(`${post} does not move as its cells come alive: ${name}`, async () => {
      await using opened = await openPage(browser, site.url + post, { within: site.url, viewport });
      const { page } = opened;
      await readThrough(page);
      await page.waitForTimeout(1500);
      assert.deepEqual(await findShifts(page), []);
    });
  }
}
