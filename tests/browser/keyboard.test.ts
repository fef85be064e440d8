/** A live post by keyboard alone: every stop can be seen, comes in the order of the page, and leads on. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, readThrough } from "./posts.ts";

const most = 400;

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

interface Stop {
  readonly name: string;
  /** What is wrong with it, if anything. */
  readonly fault: string;
}

/** Where the focus is now: its name, and whether a reader would see it; undefined once it has left the page. */
function findStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) return undefined;
    const last = document.querySelector("[data-stop]");
    const isAfter =
      last === null || (last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    last?.removeAttribute("data-stop");
    now.setAttribute("data-stop", "");
    const box = now.getBoundingClientRect();
    const isSeen = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
    const rings = [now, now.parentElement, now.closest("li")].some(
      (element) => element !== null && getComputedStyle(element).outlineStyle !== "none",
    );
    const fault = [
      isAfter ? "" : "out of order",
      isSeen ? "" : "out of sight",
      rings ? "" : "without a ring",
    ];
    return { name: now.outerHTML.slice(0, 120), fault: fault.filter(Boolean).join(", ") };
  });
}

test("Tab goes through a live post from the skip link to the end, and never gets caught", async () => {
  await using opened = await openPage(browser, site.url + posts[1]);
  const { page } = opened;
  await readThrough(page);
  await page.evaluate(() => scrollTo(0, 0));
  const stops: Stop[] = [];
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press("Tab");
    const stop = await findStop(page);
    if (stop === undefined) break;
    stops.push(stop);
  }
  assert.ok(stops.length > 20 && stops.length < most, `${stops.length} stops`);
  assert.match(stops[0]?.name ?? "", /class="skip"/);
  assert.deepEqual(
    stops.filter(({ fault }) => fault !== ""),
    [],
  );
});
