/** One live figure of a shipped post, alone in its page: what a test of a demo begins with. */
import type { Browser, Locator, Page } from "playwright-core";
import { type OpenPage, openPage } from "../harness/browser.ts";
import type { ServedSite } from "../harness/site.ts";
import { startCell } from "./posts.ts";

export interface OpenFigure extends OpenPage {
  readonly page: Page;
  readonly cell: Locator;
}

/** Opens the cell with this label of a post and waits until it is ready and at rest; `query` sets parameters, `&ball.rate=0.3`. */
export async function openFigure(
  browser: Browser,
  site: ServedSite,
  post: string,
  label: string,
  query = "",
): Promise<OpenFigure> {
  const opened = await openPage(browser, `${site.url}posts/${post}/?cell=${label}${query}`, {
    within: site.url,
  });
  const cell = opened.page.locator(`[data-live="${label}"]`);
  await startCell(cell);
  await settle(cell);
  return { ...opened, cell };
}

/** Waits until the demo has done what it was asked. */
export async function settle(cell: Locator): Promise<void> {
  await cell.locator(".demo:not([data-busy])").waitFor();
}

/** A part of the bytes of every canvas in turn, enough to tell pictures apart. */
export function readPixels(cell: Locator, stride = 4): Promise<number[][]> {
  return cell.locator("canvas").evaluateAll(
    (all, step) =>
      all.map((one) => {
        if (!(one instanceof HTMLCanvasElement)) return [];
        const picture = one.getContext("2d")?.getImageData(0, 0, one.width, one.height);
        const bytes = picture?.data ?? new Uint8ClampedArray();
        return Array.from({ length: Math.floor(bytes.length / step) }, (_, at) => bytes[at * step] ?? 0);
      }),
    stride,
  );
}

/** Mean difference of two readings of pixels, in levels of 256. */
export function findDifference(one: readonly number[][], other: readonly number[][]): number {
  const others = other.flat();
  const pairs = one.flat().map((value, at) => Math.abs(value - (others[at] ?? -255)));
  return pairs.reduce((sum, difference) => sum + difference, 0) / pairs.length;
}
