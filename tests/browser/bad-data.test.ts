/** The reader finds wrong labels in the page, puts them right, trains again, and wins back what they cost. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { findDemo, readMetric, waitForMetric } from "./posts.ts";

const post = "posts/bad-data/";

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

async function read(demo: Locator, name: string): Promise<number> {
  const value = await readMetric(demo, name);
  assert.ok(value !== undefined, `no figure ${name}`);
  return value;
}

/** Presses Train again and waits until the demo has done so. */
async function trainAgain(demo: Locator): Promise<void> {
  await demo.getByRole("button", { name: "Train again" }).click();
  await demo.and(demo.page().locator(":not([data-busy])")).waitFor();
}

test("bad data: looking at the worst and training again, twice, wins back 80% of what was lost", async () => {
  await using opened = await openPage(browser, site.url + post);
  const demo = await findDemo(opened.page, "bad-data");
  assert.equal(await readMetric(demo, "ms-per-step"), undefined, "a model was trained unasked");
  const first = await read(demo, "accuracy-before");
  const clean = await read(demo, "accuracy-clean");
  const flipped = await read(demo, "flipped");
  assert.ok(clean >= 0.97 && clean - first > 0.02, `${first} of ${clean}`);
  assert.equal(await read(demo, "wrong"), flipped);
  assert.ok((await read(demo, "found")) > 0.8, "share of the flipped in the top");

  for (let turn = 0; turn < 2; turn += 1) {
    await demo.getByRole("button", { name: "Look at each" }).click();
    await trainAgain(demo);
  }
  const [after, recovered] = [await read(demo, "accuracy-after"), await read(demo, "recovered")];
  assert.ok(recovered >= 0.8, `${first} to ${after} of ${clean}`);
  assert.match((await demo.locator(".demo-status").textContent()) ?? "", /Training 3.*up from/);

  await demo.getByRole("button", { name: "Reset", exact: true }).click();
  await waitForMetric(demo, "wrong", (wrong) => wrong === flipped);
  assert.deepEqual(opened.problems, []);
});

test("bad data: digits are relabelled and deleted by press and by key, undone, and trained on", async () => {
  await using opened = await openPage(browser, site.url + post, { viewport: { width: 390, height: 800 } });
  const demo = await findDemo(opened.page, "bad-data");
  const wrong = await read(demo, "wrong");
  const digit = demo.locator(".demo-suspect").first();
  const name = (await digit.getAttribute("aria-label")) ?? "";
  assert.match(name, /^Digit \d+, labelled [37], loss \d/);
  await digit.click();
  assert.match((await digit.getAttribute("aria-label")) ?? "", /, relabelled [37]$/);
  assert.equal(await read(demo, "wrong"), wrong - 1);
  await digit.press("Enter");
  assert.equal(await digit.getAttribute("aria-label"), name);
  assert.equal(await read(demo, "wrong"), wrong);

  await demo.getByRole("radio", { name: "delete it" }).press("Space");
  await digit.press("Enter");
  assert.match((await digit.getAttribute("aria-label")) ?? "", /, deleted$/);
  assert.equal(await read(demo, "changed"), 1);
  await demo.getByRole("button", { name: "+1 epoch" }).click();
  await demo.locator(".demo-status", { hasText: /^Paused: 5%/ }).waitFor();
  await demo.getByRole("button", { name: "Cancel" }).click();
  await demo.locator(".demo-status", { hasText: /^1 label is changed/ }).waitFor();
  await trainAgain(demo);
  assert.match((await demo.locator(".demo-status").textContent()) ?? "", /^Training 2/);
  assert.notEqual(await digit.getAttribute("aria-label"), name, "a deleted digit is still listed");
  assert.deepEqual(opened.problems, []);
});

test("bad data: the confusion matrix adds up to the accuracy, and right names win as labels are cleaned", async () => {
  await using opened = await openPage(browser, `${site.url}${post}?cell=bad-data`);
  const demo = await findDemo(opened.page, "bad-data");
  const readMatrix = async () =>
    (await demo.locator(".demo-confusion td").allTextContents()).filter((text) => text !== "").map(Number);
  const check = async () => {
    const [three = 0, missed = 0, taken = 0, seven = 0] = await readMatrix();
    const count = three + missed + taken + seven;
    assert.equal(count, 420);
    const accuracy = await read(demo, "accuracy-after");
    assert.ok(
      Math.abs((three + seven) / count - accuracy) < 1e-9,
      `${three} and ${seven} of ${count}: ${accuracy}`,
    );
    return three + seven;
  };
  const before = await check();
  await demo.getByRole("button", { name: "Look at each" }).click();
  await trainAgain(demo);
  assert.ok((await check()) > before);
  assert.deepEqual(opened.problems, []);
});
