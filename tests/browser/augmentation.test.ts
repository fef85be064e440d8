/** The first post's pictures: resize methods, every transform, backends, and a reader's own picture from a file or the camera. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { findDifference, openFigure, readPixels, settle } from "./figure.ts";
import { readMetric, waitForMetric } from "./posts.ts";

let browser: Browser;
let site: ServedSite;
before(async () => {
  // A camera that shows a moving pattern, allowed without a question.
  browser = await launchBrowser(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]);
  site = await openSite("root");
});
after(async () => {
  await browser.close();
  await site.close();
});

const open = (label: string) => openFigure(browser, site, "data-augmentation", label);
/** Every hundredth pixel is enough of pictures this large. */
const read = (cell: Locator) => readPixels(cell, 400);

test("images per second are timed on each backend that the browser has, with words for the others", {
  timeout: 120_000,
}, async () => {
  await using opened = await open("augment-grid");
  const { cell } = opened;
  const button = cell.getByRole("button", { name: "Time each backend" });
  await button.click();
  for (const backend of ["cpu", "wasm"])
    await waitForMetric(cell, `images-per-second-${backend}`, (value) => value > 0);
  await cell.getByRole("button", { name: "Time each backend" }).waitFor({ timeout: 60_000 });
  for (const backend of ["webgl", "webgpu"]) {
    const said = await cell.locator(`[data-metric="images-per-second-${backend}"]`).textContent();
    assert.match(said ?? "", /^[\d.,]+$|not in this browser|no graphics card|did not start/, backend);
  }
  await cell.locator(".demo-status", { hasText: /fastest here, with \d+ images a second/ }).waitFor();
  assert.deepEqual(opened.problems, []);
});

test("timing can be stopped, and another backend draws the same pictures", { timeout: 120_000 }, async () => {
  await using opened = await open("augment-grid");
  const { cell } = opened;
  await cell.getByRole("button", { name: "Time each backend" }).click();
  await cell.getByRole("button", { name: "Stop" }).click();
  await cell.locator(".demo-status", { hasText: "Stopped timing." }).waitFor();
  await settle(cell);
  const wasm = await read(cell);
  await cell.getByRole("radio", { name: "CPU" }).press("Space");
  await cell.locator('[data-metric="backend"]', { hasText: "CPU" }).waitFor({ timeout: 60_000 });
  await settle(cell);
  const difference = findDifference(wasm, await read(cell));
  assert.ok(difference < 0.6, `${difference} levels of 256 apart`);
  assert.ok(((await readMetric(cell, "images-per-second")) ?? 0) > 0);
  assert.deepEqual(opened.problems, []);
});

test("the camera is asked for by a press, gives one picture, and is off again", {
  timeout: 120_000,
}, async () => {
  await using opened = await open("augment-grid");
  const { page, cell, requests, problems } = opened;
  const before = await read(cell);
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      Reflect.set(globalThis, "tracks", stream.getTracks());
      return stream;
    };
  });
  const readTracks = () =>
    page.evaluate(() => {
      const tracks: unknown = Reflect.get(globalThis, "tracks");
      return Array.isArray(tracks) ? tracks.map((track) => Reflect.get(Object(track), "readyState")) : [];
    });
  // A dialog tells a moment after it has closed.
  const waitForEnd = () =>
    page.waitForFunction(() => {
      const tracks: unknown = Reflect.get(globalThis, "tracks");
      return (
        Array.isArray(tracks) && tracks.every((track) => Reflect.get(Object(track), "readyState") === "ended")
      );
    });
  assert.deepEqual(await readTracks(), [], "the camera was asked for without a press");

  await cell.getByRole("button", { name: "Camera" }).click();
  await page.waitForFunction(() => (document.querySelector("video")?.videoWidth ?? 0) > 0);
  assert.deepEqual(await readTracks(), ["live"]);
  await cell.getByRole("button", { name: "Cancel" }).click();
  await waitForEnd();

  await cell.getByRole("button", { name: "Camera" }).click();
  await page.waitForFunction(() => (document.querySelector("video")?.videoWidth ?? 0) > 0);
  const asked = requests.length;
  await cell.getByRole("button", { name: "Take the picture" }).click();
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
  await waitForEnd();
  // The picture is on its way for a moment in which nothing is busy.
  let difference = 0;
  for (const end = Date.now() + 30_000; difference <= 10 && Date.now() < end; )
    difference = findDifference(before, await read(cell));
  assert.ok(difference > 10, "the grid does not show the camera's picture");
  const sent = requests.slice(asked).filter((address) => !/^(?:blob|data):/.test(address));
  assert.deepEqual(sent, [], "the picture left the page");
  assert.deepEqual(problems, []);
});

test("a file of the reader's own is resized four ways, and nothing is sent anywhere", {
  timeout: 120_000,
}, async () => {
  await using opened = await open("resize-methods");
  const { page, cell, requests, problems } = opened;
  const before = await read(cell);
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 400;
    canvas.height = 100;
    const context = canvas.getContext("2d");
    if (context !== null) {
      context.fillStyle = "red";
      context.fillRect(0, 0, 200, 100);
    }
    return canvas.toDataURL().split(",")[1] ?? "";
  });
  const asked = requests.length;
  await cell
    .locator("input[type=file]")
    .setInputFiles({ name: "mine.png", mimeType: "image/png", buffer: Buffer.from(drawn, "base64") });
  await cell.locator(".demo-status", { hasText: "400 × 100 pixels become 128 × 128" }).waitFor();
  await settle(cell);
  assert.ok(findDifference(before, await read(cell)) > 20);
  const words = await cell.locator("figcaption").allTextContents();
  assert.ok(
    words.some((text) => text.startsWith("Squish") && text.includes("75% too narrow")),
    words.join(" | "),
  );
  assert.ok(
    words.some((text) => text.startsWith("Crop") && text.includes("loses 75%")),
    words.join(" | "),
  );
  assert.ok(
    words.some((text) => text.startsWith("Pad") && text.includes("75% of the square is filler")),
    words.join(" | "),
  );
  const sent = requests.slice(asked).filter((address) => !/^(?:blob|data):/.test(address));
  assert.deepEqual(sent, []);

  // And back to a bear of ours, whichever was shown before.
  for (const bear of ["teddy", "grizzly"]) {
    await cell.getByRole("radio", { name: bear }).check();
    await cell.locator(".demo-status", { hasText: "640 × 480 pixels become 128 × 128" }).waitFor();
    // The words are the same for every bear, so that only the pixels tell when it is there.
    const isThere = (difference: number) => (bear === "grizzly" ? difference === 0 : difference > 20);
    let difference = Number.NaN;
    for (const end = Date.now() + 60_000; Date.now() < end && !isThere(difference); ) {
      await settle(cell);
      difference = findDifference(before, await read(cell));
    }
    assert.ok(isThere(difference), `${bear}: ${difference}`);
  }
  assert.deepEqual(problems, []);
});

test("each of the nine sliders, with fastai's name and default, changes the grid", {
  timeout: 120_000,
}, async () => {
  await using opened = await open("augment-grid");
  const { cell } = opened;
  await cell.getByRole("button", { name: "Off" }).click();
  await settle(cell);
  const defaults = ["flip", "max_rotate", "max_zoom", "max_warp", "brightness", "contrast", "noise"];
  for (const name of ["p_affine", "p_lighting"])
    await cell.locator(`[data-parameter="${name}"] input`).press("End");
  await settle(cell);
  for (const name of defaults) {
    const before = await read(cell);
    await cell.locator(`[data-parameter="${name}"] input`).press("End");
    await settle(cell);
    assert.ok(findDifference(before, await read(cell)) > 1, `${name} changes nothing`);
  }
  await cell.getByRole("button", { name: "fastai’s defaults" }).click();
  const shown = await cell.locator(".demo-slider .demo-value").allTextContents();
  assert.deepEqual(shown, ["0.50", "10°", "1.10×", "0.20", "0.20", "0.20", "0.00", "0.75", "0.75"]);
  assert.deepEqual(opened.problems, []);
});
