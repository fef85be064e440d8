/** The lesson at a glance: its chart is trained in the page, its questions answer, its film waits to be asked for. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { startCell } from "./posts.ts";

const post = "posts/at-a-glance/";

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

test("the net that the page trains makes fewer mistakes than the baseline", async () => {
  await using opened = await openPage(browser, site.url + post);
  const cell = opened.page.locator('[data-live="whole-lesson"]');
  await startCell(cell);
  // Each epoch is drawn as it comes, and the bar goes with the last.
  await cell.getByRole("progressbar").waitFor({ state: "detached" });
  const words = (await cell.locator(".live-output").textContent()) ?? "";
  const learnt = Number(words.match(/learnt: (\d+)/)?.[1]);
  const without = Number(words.match(/without learning: (\d+)/)?.[1]);
  assert.equal(without, 13);
  assert.ok(learnt > 0 && learnt < without, `${learnt} against ${without}`);
  assert.deepEqual(opened.problems, []);
});

test("every question that has an answer opens it, and every link to another post leads to its section", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page } = opened;
  const answers = page.locator("details.question-answer");
  assert.ok((await answers.count()) >= 12);
  for (const answer of await answers.all()) {
    await answer.locator("summary").click();
    assert.ok(await answer.locator("p").first().isVisible());
  }
  const links = await answers
    .locator("a")
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLAnchorElement ? one.href : "")));
  assert.ok(links.length >= 8);
  for (const address of links) {
    const { hash } = new URL(address);
    const text = await (await page.request.get(address)).text();
    assert.ok(hash.length > 1 && text.includes(`id="${hash.slice(1)}"`), address);
  }
  assert.deepEqual(opened.problems, []);
  assert.ok(!opened.requests.some((request) => request.includes("youtube")), "the film was asked for");
});
