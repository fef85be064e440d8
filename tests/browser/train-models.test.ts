/** The convolutional net trained in the page, and what was trained taken away as files. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { readModel } from "../../src/lab/model-read.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, startCell, waitForMetric } from "./posts.ts";

const [, , post] = posts;

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

test("the convolutional net passes 98.5% in the page, and its weights can be saved", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page, problems } = opened;
  const cell = page.locator('[data-live="train-classifier"]');
  await startCell(cell);
  await cell.getByRole("radio", { name: "Convolutional" }).check();
  await cell.locator(".demo:not([data-busy])").waitFor();
  await cell.getByRole("button", { name: "Run" }).click();
  await waitForMetric(cell, "validation-accuracy", (value) => value >= 0.985);
  const pause = cell.getByRole("button", { name: "Pause" });
  if ((await pause.count()) > 0) await pause.click();

  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const saved = new Promise<void>((resolve) => {
    page.on("download", async (download) => {
      files.set(download.suggestedFilename(), new Uint8Array(await readFile(await download.path())));
      if (files.size === 3) resolve();
    });
  });
  await cell.getByRole("button", { name: "Save for TensorFlow.js" }).click();
  await cell.getByRole("button", { name: "Save for PyTorch" }).click();
  await saved;
  const json: unknown = JSON.parse(new TextDecoder().decode(files.get("cnn.json")));
  const layers = readModel(json, files.get("cnn.bin") ?? new Uint8Array());
  assert.deepEqual(
    layers.map(({ weights }) => weights.length),
    [200, 3200, 12800, 512],
  );
  assert.ok((files.get("cnn.npz")?.length ?? 0) > 4 * 16769);
  assert.deepEqual(problems, []);
});
