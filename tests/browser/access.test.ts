/** Pages are usable by everyone and fit every screen: axe-core in light and dark, and no sideways scrolling. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, type OpenPage, openPage } from "../harness/browser.ts";
import { findOverlaps } from "../harness/overlap.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, readThrough, startCell } from "./posts.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = ["", ...posts, "tags/", "archive/", "series/lesson-3/", "no/such/page/"];
const widths = [320, 768, 1440, 2560];

let browser: Browser;
let site: ServedSite;
before(async () => {
  browser = await launchBrowser();
  site = await openSite("root");
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Rules that judge colours (WCAG's level AA): all that a theme can change. */
const colours = ["color-contrast", "link-in-text-block"];

/** Rule, number of places and the first of them, in the page or a part of it. */
async function findViolations(page: Page, rules?: readonly string[], part = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return await page.locator(part).evaluate(async (part, only) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(part, {
      resultTypes: ["violations"],
      ...(only === undefined ? {} : { runOnly: [...only] }),
    });
    return violations.map(
      ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  }, rules);
}

/** The boxes that stick out on the right, innermost last. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (box) => box.getBoundingClientRect().right > width + 1,
    );
    return [
      `${document.documentElement.scrollWidth} > ${width}`,
      ...wide
        .map((box) => box.cloneNode(false) as Element)
        .map((box) => box.outerHTML)
        .slice(-3),
    ];
  });
}

/** Charts draw themselves anew some frames after their container or the theme has changed: a fault is one that stays. */
async function findLasting(page: Page, find: (page: Page) => Promise<string[]>): Promise<string[]> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
  for (let tries = 0; tries < 5; tries += 1) {
    if ((await find(page)).length === 0) return [];
    await page.waitForTimeout(200);
  }
  return await find(page);
}

for (const path of pages) {
  describe(`/${path}`, () => {
    let opened: OpenPage;
    before(async () => {
      opened = await openPage(browser, site.url + path);
    });
    after(() => opened[Symbol.asyncDispose]());

    test("has no accessibility fault in light or dark, before anything has run and after", async () => {
      const { page } = opened;
      const judge = async (when: string, rules?: readonly string[], part?: string) =>
        assert.deepEqual(await findLasting(page, () => findViolations(page, rules, part)), [], when);
      await judge("in light, before anything has run");
      await page.emulateMedia({ colorScheme: "dark" });
      await judge("in dark, before anything has run", colours);
      if ((await readThrough(page)) === 0) return;
      await judge("in dark, after all has run");
      await page.emulateMedia({ colorScheme: "light" });
      await judge("in light, after all has run", colours);
      // What is far from the window is inert, and judged by none of these.
      for (const figure of await page.locator("[data-live]:not(.live-quiet, .live-inline)").all()) {
        await startCell(figure);
        const part = `[data-live="${await figure.getAttribute("data-live")}"]`;
        await judge(`${part} in light, while it runs`, undefined, part);
        await page.emulateMedia({ colorScheme: "dark" });
        await judge(`${part} in dark, while it runs`, colours, part);
        await page.emulateMedia({ colorScheme: "light" });
      }
    });
    test(`neither scrolls sideways nor lays words on words at ${widths.join(", ")} px`, async () => {
      const { page } = opened;
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await readThrough(page);
        assert.deepEqual(await findLasting(page, findOverflow), [], `at ${width} px`);
        assert.deepEqual(await findLasting(page, findOverlaps), [], `at ${width} px`);
      }
    });
  });
}

test("the checks can fail", async () => {
  await using opened = await openPage(browser, `${site.url}no/such/page/`);
  const { page } = opened;
  await page.setContent('<html><body><img src="data:,"><div style="width: 3000px">wide</div></body></html>');
  assert.match((await findViolations(page)).join(), /image-alt/);
  assert.doesNotMatch((await findViolations(page, colours)).join(), /image-alt/);
  await page.evaluate(() => document.body.append("pale"));
  await page.addStyleTag({ content: "body { color: #eee; background: #fff }" });
  assert.match((await findViolations(page, colours)).join(), /color-contrast/);
  assert.equal((await findOverflow(page)).length, 2);
  await page.setContent('<html><body><p>one</p><p style="margin-top: -2em">two</p></body></html>');
  assert.deepEqual(await findOverlaps(page), ["“one” and “two”"]);
});
