/** `npm run pictures:readme [-- <folder>]`: takes the README's pictures again, from a built site: a post, and two demos at work. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { browserFlags, findBrowser } from "./find-browser.ts";
import { serveFolder } from "./serve.ts";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** Brings the page to what the picture shows. */
  readonly pose?: (page: Page) => Promise<void>;
}

const width = 1200;
const scale = 1.5;
/** What a demo on a slow machine is given to come to rest. */
const patience = 120_000;

const pictures: readonly Picture[] = [
  { name: "post-light", path: "posts/three-or-seven/", height: 780, theme: "light" },
  {
    name: "demo-dark",
    path: "posts/gradient-descent/",
    height: 1000,
    theme: "dark",
    async pose(page) {
      const figure = await wake(page, "train-classifier");
      await figure.getByRole("button", { name: "Run", exact: true }).click();
      await figure.getByText("20 epochs").first().waitFor({ timeout: patience });
    },
  },
  {
    name: "demo-light",
    path: "posts/data-augmentation/",
    height: 1000,
    theme: "light",
    async pose(page) {
      await wake(page, "augment-grid");
      // Nine pictures of a machine at rest: what it can do in a second is measured for some time.
      await page.waitForTimeout(4000);
    },
  },
];

const folder = fileURLToPath(new URL("../.github/pictures/", import.meta.url));
const site = await serveFolder({ folder: process.argv[2] ?? "dist" });
const { path: executablePath } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await site.close();
}

async function take(from: Browser, { name, path, height, theme, pose }: Picture): Promise<void> {
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  await pose?.(page);
  const file = join(folder, `${name}.png`);
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(file);
  console.log(file);
  await context.close();
}

/** Brings the figure of a live cell to the top of the window, and waits until it lives. */
async function wake(page: Page, cell: string) {
  const figure = page.locator(`[data-live="${cell}"]`);
  await figure.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 60));
  await page.locator(`[data-live="${cell}"][data-state="ready"]`).waitFor({ timeout: patience });
  // Figures above it that came to life on the way have moved it.
  await figure.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 60));
  return figure;
}
