/** One live cell of an open page → its picture and its words, once it has come to rest. */
import type { Locator, Page } from "playwright-core";
import { readStill, type Still } from "./still.ts";

export interface Capture {
  /** What the cell shows, where text can say it: then no picture is taken. */
  readonly still: Still | undefined;
  /** PNG as the browser took it. */
  readonly picture: Uint8Array | undefined;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** A cell that has not come to rest after this long is one that never does. */
export const patience = 60_000;
/** How long nothing may change before the cell is taken to be at rest. */
const rest = 400;
/** And for how many frames: a busy machine draws few in that time, and a canvas is fitted to its place in one of them. */
const restFrames = 20;

/** Common phones, from the widest to the narrowest, in CSS pixels. */
export const phoneWidths = [430, 390, 360] as const;

/** What stands on the cell's edge or floats over the page is no part of the cell; what floats within the cell is drawn where it belongs. */
const captureStyle = `
  .live-chip, .live-edit, [data-floats="over"] { visibility: hidden !important }
  [data-floats="within"] { position: relative !important; inset: auto !important }`;

/** Runs the cell as a reader would and captures it; throws an error whose message names the cell. */
export async function captureCell(page: Page, id: string, cell: number): Promise<Capture> {
  const errors: string[] = [];
  const hear = (error: Error) => errors.push(`cell ${cell}: ${error.message}`);
  page.on("pageerror", hear);
  try {
    const figure = page.locator(`[data-live=${JSON.stringify(id)}]`);
    await runCell(figure, cell);
    await waitForRest(figure, cell);
    await makeRoom(page, figure, cell);
    const capture = await takePicture(page, figure.locator(":scope > .live-output"));
    const [error] = errors;
    if (error !== undefined) {
      throw new Error(error);
    }
    return capture;
  } finally {
    page.off("pageerror", hear);
  }
}

export interface NarrowCapture {
  /** The tallest that the cell's frame gets, in CSS pixels. */
  readonly height: number;
  /** What the cell draws for the narrowest column, where it shows one drawing and nothing else. */
  readonly drawing: string | undefined;
}

/** Captures the cell in columns as narrow as phones'. */
export async function captureNarrow(page: Page, id: string, cell: number): Promise<NarrowCapture> {
  const figure = page.locator(`[data-live=${JSON.stringify(id)}]`);
  const output = figure.locator(":scope > .live-output");
  await runCell(figure, cell);
  const heights: number[] = [];
  for (const width of phoneWidths) {
    await page.setViewportSize({ width, height: 900 });
    await waitForRest(figure, cell);
    heights.push(
      await output.evaluate((element) => {
        element.style.setProperty("min-height", "0");
        const { height } = element.getBoundingClientRect();
        element.style.removeProperty("min-height");
        return Math.ceil(height);
      }),
    );
  }
  const still = await output.evaluate(readStill);
  const drawing = still?.type === "image/svg+xml" ? still.text : undefined;
  return { height: Math.max(...heights), drawing };
}

async function runCell(figure: Locator, cell: number): Promise<void> {
  // A page behind another draws once a second.
  await figure.page().bringToFront();
  await figure.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const button = figure.locator(":scope > .live-run");
  if (await button.isVisible()) {
    await button.click();
  }
  const ended = figure.and(figure.page().locator('[data-state="ready"], [data-state="failed"]'));
  await ended.waitFor({ timeout: patience }).catch(() => {
    throw new Error(`cell ${cell}: it has shown nothing after ${patience / 1000} s`);
  });
}

/** Waits until nothing in the cell says that it works, and nothing in it changes. */
export async function waitForRest(figure: Locator, cell: number): Promise<void> {
  const outcome = await figure.evaluate(
    (root, { patience, rest, restFrames }) =>
      new Promise<string>((resolve) => {
        const started = performance.now();
        let changed = started;
        let frames = 0;
        const observer = new MutationObserver(() => {
          changed = performance.now();
          frames = 0;
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        const look = () => {
          frames += 1;
          const now = performance.now();
          const failure = root.querySelector(":scope > .live-failure > p")?.textContent;
          const busy = root.querySelector('[data-busy="true"]') !== null;
          const outcome =
            failure ??
            (!busy && frames > restFrames && now - changed > rest
              ? "quiet"
              : now - started > patience
                ? "restless"
                : undefined);
          if (outcome === undefined) {
            requestAnimationFrame(look);
          } else {
            observer.disconnect();
            resolve(outcome);
          }
        };
        requestAnimationFrame(look);
      }),
    { patience, rest, restFrames },
  );
  if (outcome === "restless") {
    throw new Error(`cell ${cell}: it is still at work after ${patience / 1000} s`);
  }
  if (outcome !== "quiet") {
    throw new Error(outcome);
  }
}

/**
 * Makes the window so tall that the whole cell is in it. A picture of the whole page would bring every other cell into view
 * for a moment, start it, and end it again.
 */
async function makeRoom(page: Page, figure: Locator, cell: number): Promise<void> {
  const viewport = page.viewportSize() ?? { width: 1280, height: 900 };
  const needed = await figure.evaluate((element) => Math.ceil(element.getBoundingClientRect().height) + 100);
  if (needed > viewport.height) {
    await page.setViewportSize({ ...viewport, height: needed });
    await waitForRest(figure, cell);
  }
  await figure.evaluate((element) => element.scrollIntoView({ block: "start" }));
}

async function takePicture(page: Page, output: Locator): Promise<Capture> {
  await output.evaluate(alignToPixels);
  const { text, ...box } = await output.evaluate(readOutput);
  const still = await output.evaluate(readStill);
  if (still !== undefined) {
    return { still, picture: undefined, width: box.width, height: box.height, text };
  }
  const style = await page.addStyleTag({ content: captureStyle });
  const picture = await page.screenshot({ clip: box, animations: "disabled", caret: "hide" });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return { still, picture, width: box.width, height: box.height, text };
}

/** Runs in the page: an output that begins between two pixels would be cut one pixel higher than it is. */
function alignToPixels(output: HTMLElement | SVGElement): void {
  const { left, top } = output.getBoundingClientRect();
  output.style.translate = `${Math.round(left) - left}px ${Math.round(top) - top}px`;
}

/**
 * Runs in the page: marks what floats, takes out figures that differ from one run to the next (`data-volatile`: a speed, a
 * time), and answers where the content of the output is, in whole CSS pixels of the window, and what it says in words.
 */
function readOutput(output: Element): { x: number; y: number; width: number; height: number; text: string } {
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    delete element.dataset["floats"];
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(element).position)) {
      element.dataset["floats"] = output.contains(element) ? "within" : "over";
    }
  }
  for (const element of output.querySelectorAll("[data-volatile]")) {
    element.textContent = "–";
  }
  const { left, top, right, bottom } = output.getBoundingClientRect();
  const style = getComputedStyle(output);
  const inset = (side: string) =>
    Number.parseFloat(style.getPropertyValue(`padding-${side}`)) +
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
  // What rounding leaves of a whole number is no pixel.
  const whole = (value: number) => Math.ceil(value - 0.05);
  const x = Math.floor(left + inset("left") + 0.05);
  const y = Math.floor(top + inset("top") + 0.05);
  const width = whole(right - inset("right")) - x;
  const height = whole(bottom - inset("bottom")) - y;

  const said =
    '[role="group"][aria-label], [role="img"][aria-label], svg[aria-label], [role="status"], [data-metric]';
  const lines = [...output.querySelectorAll(said)].map((element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const metric = element.getAttribute("data-metric");
    return metric === null ? words : `${metric} = ${words}`;
  });
  // The labels of a chart without words of its own would run into one another.
  const labels = [...output.querySelectorAll("svg text")].map((element) => element.textContent.trim());
  const text = lines.some((line) => line !== "")
    ? lines.filter((line) => line !== "").join("\n")
    : labels.length > 0
      ? labels.join(" ")
      : output.textContent.trim();
  return { x, y, width, height, text };
}
