import { type BrowserContext, chromium, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "../find-browser.ts";

/**
 * A machine under load gives a canvas to its software at one time and to its graphics at another, and their edges differ. So
 * everything is drawn in software, with the same colours, and letters without the screen's own hints.
 */
const steady = [
  "--disable-accelerated-2d-canvas",
  "--disable-gpu-rasterization",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
  "--disable-lcd-text",
];

/** Opens a browser in which the same page gives the same picture: light, without motion, at twice the density of a plain screen. */
export async function openContext(): Promise<AsyncDisposable & { readonly context: BrowserContext }> {
  const { path } = await findBrowser({ say: () => {} });
  // The command decides what a signal means; see scripts/execute.ts.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({
    executablePath: path,
    args: [...browserFlags, ...steady],
    ...signals,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  return { context, [Symbol.asyncDispose]: () => browser.close() };
}

/** Opens a page as wide as the context's, or `width` CSS pixels; undefined where the site has none. */
export async function openPage(
  context: BrowserContext,
  address: string,
  width?: number,
): Promise<Page | undefined> {
  const page = await context.newPage();
  if (width !== undefined) {
    await page.setViewportSize({ width, height: 900 });
  }
  const response = await page.goto(address);
  if (response?.ok() === true) {
    return page;
  }
  await page.close();
  return undefined;
}
