/** The stored output gives way to the live one, and nothing that a reader sees moves: the whole posts, wide and on a phone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { servePage } from "../harness/live-page.ts";
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

test("a chart that comes into the page late is drawn in its own width before anybody sees it", async () => {
  const source = `
import {createChart} from "#demos/kit/chart";
const chart = createChart({label: "A square", draw: (width) => ({width, height: width, marks: []}), invalidation});
globalThis.seen = new Set();
// A message that a frame sends comes when the frame has been painted.
const {port1, port2} = new MessageChannel();
const look = () => requestAnimationFrame(() => port1.postMessage(""));
port2.onmessage = () => {
  if (chart.element.isConnected) seen.add(chart.element.querySelector("svg").getAttribute("width"));
  look();
};
look();
// A demo that waits for its numbers comes into the page long after its charts were drawn.
for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
chart.element`;
  const served = await servePage([{ id: "chart", source }], {}, "0");
  try {
    await using opened = await openPage(browser, served.url, { viewport: { width: 1000, height: 1400 } });
    const { page, problems } = opened;
    await page.waitForFunction(() => Reflect.get(globalThis, "seen")?.size > 0);
    await page.waitForSelector('#chart[data-state="ready"]');
    const own = await page.locator("#chart .demo-chart").evaluate(({ clientWidth }) => String(clientWidth));
    assert.notEqual(own, "640", "the width that is guessed is the chart's own: nothing is tried");
    assert.deepEqual(await page.evaluate(() => [...Reflect.get(globalThis, "seen")]), [own]);
    assert.deepEqual(problems, []);
  } finally {
    await served.close();
  }
});

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
