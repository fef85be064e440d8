/** The app of its post, worked as a reader would: draw, upload, take the weights away, time every backend. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import sharp from "sharp";
import { browserFlags, findBrowser } from "../../scripts/find-browser.ts";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { readMetric, startCell, waitForMetric } from "./posts.ts";

const post = "posts/from-notebook-to-app/";
/** On the 420 validation digits, as the cards beside the weights say. */
const accuracies = { Linear: 412 / 420, "Small net": 410 / 420, Convolutional: 416 / 420 };

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

/** Draws a line through points given as shares of the pad. */
async function draw(pad: Locator, points: readonly (readonly [number, number])[]): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  assert.ok(box);
  const { mouse } = pad.page();
  for (const [at, [x, y]] of points.entries()) {
    await mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
    if (at === 0) await mouse.down();
  }
  await mouse.up();
}

test("a drawn 7 is called a 7 by all three models, each as good as its card says, and nothing is sent", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page, problems } = opened;
  const cell = page.locator('[data-live="classify"]');
  await startCell(cell);
  assert.ok((await waitForMetric(cell, "says-3", (share) => share > 0.9)) < 1);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
  });
  await draw(cell.locator(".demo-pad"), [
    [0.3, 0.25],
    [0.7, 0.25],
    [0.45, 0.85],
  ]);
  for (const [name, accuracy] of Object.entries(accuracies)) {
    await cell.getByRole("radio", { name }).check();
    await waitForMetric(cell, "accuracy", (value) => Math.abs(value - accuracy) < 1e-9);
    assert.ok((await waitForMetric(cell, "says-7", (share) => share > 0.5)) > 0.5, name);
  }
  assert.match((await cell.locator(".demo-status").textContent()) ?? "", /takes it for a 7/);
  await cell.getByRole("button", { name: "Undo" }).click();
  await cell.getByText("There is no ink to judge").waitFor();
  assert.deepEqual([...sent, ...problems], []);
});

test("a picture of a digit is read, centred or not, and the keyboard draws", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page, problems } = opened;
  const cell = page.locator('[data-live="classify"]');
  await startCell(cell);
  // Blue ink on paper that darkens to the right, small and in a corner.
  const photograph = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="450">
      <defs><linearGradient id="g"><stop stop-color="#f4efe2"/><stop offset="1" stop-color="#a49d8c"/></linearGradient></defs>
      <rect width="600" height="450" fill="url(#g)"/>
      <path d="M380 60H480L430 220" fill="none" stroke="#22337a" stroke-width="17"/></svg>`),
  )
    .jpeg()
    .toBuffer();
  const upload = { name: "digit.jpg", mimeType: "image/jpeg", buffer: photograph };
  await cell.locator('input[type="file"]').setInputFiles(upload);
  await cell.getByText("The digit on your picture: the net takes it for a 7").waitFor();
  const tile = cell.locator(".demo-digit canvas");
  const toData = () =>
    tile.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ""));
  const centred = await toData();
  await cell.getByRole("switch").uncheck();
  await cell.getByText("It was only shrunk, not centred").waitFor();
  assert.notEqual(await toData(), centred);

  await cell.getByRole("switch").check();
  const pad = cell.locator(".demo-pad");
  await pad.focus();
  for (const key of ["Space", ..."DDDDDDDDDDDD", "Space"]) {
    await pad.press(key === "D" ? "ArrowDown" : key);
  }
  await cell.getByText("Your digit: the net takes it for").waitFor();
  assert.deepEqual(problems, []);
});

test("the weights that a reader saves are those that PyTorch was shown", async () => {
  await using opened = await openPage(browser, site.url + post);
  const { page, problems } = opened;
  const cell = page.locator('[data-live="classify"]');
  await startCell(cell);
  const coming = page.waitForEvent("download");
  await cell.getByRole("button", { name: "Save for PyTorch" }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), "net.npz");
  assert.ok((await readFile(await download.path())).equals(await readFile("public/weights/net.npz")));
  assert.deepEqual(problems, []);
});

test("every backend that the browser has names the digits alike, and one that it lacks says so", {
  timeout: 300_000,
}, async () => {
  // With a WebGPU that the processor plays, where this Chromium has one; without it, the words are what is tested.
  const executablePath = process.env.ATOLL_TEST_BROWSER ?? (await findBrowser()).path;
  const { chromium } = await import("playwright-core");
  const args = [...browserFlags, "--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];
  const rich = await chromium.launch({ executablePath, args });
  try {
    await using opened = await openPage(rich, site.url + post);
    const { page, problems } = opened;
    const cell = page.locator('[data-live="backends"]');
    await startCell(cell);
    const button = (name: string) => cell.getByRole("button", { name });
    await button("Time this machine").click();
    await button("Cancel").click();
    await button("Time this machine").waitFor();

    await cell.getByRole("radio", { name: "64" }).check();
    await button("Time this machine").click();
    await button("Cancel").waitFor();
    await button("Time this machine").waitFor({ timeout: 200_000 });
    for (const backend of ["cpu", "wasm", "webgl", "webgpu"]) {
      const row = cell.locator("tr", { has: page.locator(`[data-metric="${backend}-ms"]`) });
      if ((await row.getAttribute("data-state")) === "absent") {
        assert.match(backend, /webg/);
        assert.match((await row.locator("small").textContent()) ?? "", /This browser|would not start/);
        continue;
      }
      assert.equal(await readMetric(row, `${backend}-accuracy`), accuracies["Small net"], backend);
      for (const name of ["start", "ms", "speed"]) {
        assert.ok(((await readMetric(row, `${backend}-${name}`)) ?? 0) > 0, `${backend} ${name}`);
      }
    }
    assert.match(
      (await cell.locator(".demo-status").textContent()) ?? "",
      /64 digits at a time.* is the fastest here/,
    );
    assert.deepEqual(problems, []);
  } finally {
    await rich.close();
  }
});
