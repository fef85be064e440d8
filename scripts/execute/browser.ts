import { type BrowserContext, chromium } from "playwright-core";
import { browserFlags, findBrowser } from "../find-browser.ts";

/** Opens a browser in which the same page gives the same picture: light, without motion, at twice the density of a plain screen. */
export async function openContext(): Promise<AsyncDisposable & { readonly context: BrowserContext }> {
  const { path } = await findBrowser({ say: () => {} });
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags] });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  return { context, [Symbol.asyncDispose]: () => browser.close() };
}
