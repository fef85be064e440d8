/** The posts that ship with the project, and how a reader goes through one. */
import type { Locator, Page } from "playwright-core";

export const posts = [
  "posts/data-augmentation/",
  "posts/three-or-seven/",
  "posts/gradient-descent/",
  "posts/bad-data/",
  "posts/adversarial-examples/",
  "posts/bias-and-feedback/",
  "posts/python-that-helps/",
  "posts/from-notebook-to-app/",
  "posts/at-a-glance/",
  "posts/write-a-live-post/",
] as const;

const patience = 60_000;

/** Brings every live cell into view, one after another, and waits until each is ready. Returns how many there are. */
export async function readThrough(page: Page): Promise<number> {
  const cells = await page.locator("[data-live]").all();
  for (const cell of cells) await startCell(cell);
  return cells.length;
}

/** Brings one live cell into view and waits until it is ready; a cell that fails says why. */
export async function startCell(cell: Locator): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  if (
    (await cell.getAttribute("data-run")) === "press" &&
    (await cell.getAttribute("data-state")) === "waiting"
  ) {
    await cell.locator("button.live-run").click();
  }
  const state = await cell.evaluate(
    (element, limit) =>
      new Promise<string>((done) => {
        const finish = () => {
          const now = element.getAttribute("data-state") ?? "";
          if (now === "ready" || now === "failed") done(now);
        };
        new MutationObserver(finish).observe(element, { attributeFilter: ["data-state"] });
        finish();
        setTimeout(() => done(`${element.getAttribute("data-state")} after ${limit} ms`), limit);
      }),
    patience,
  );
  if (state === "ready") return;
  const reasons = await cell.locator(".live-failure").allInnerTexts();
  throw new Error(`Live cell ${await cell.getAttribute("data-live")} is ${state}. ${reasons.join(" ")}`);
}

/** The number in `<output data-metric=name>`, or undefined while there is none. */
export async function readMetric(within: Page | Locator, name: string): Promise<number | undefined> {
  const output = within.locator(`output[data-metric="${name}"]`).first();
  if ((await output.count()) === 0) return undefined;
  const value = await output.getAttribute("data-value");
  return value === null || value === "" ? undefined : Number(value);
}

/** Waits until the figure is as wanted and returns it; an error says what it was last. */
export async function waitForMetric(
  within: Locator,
  name: string,
  isWanted: (value: number) => boolean,
): Promise<number> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await readMetric(within, name);
    if (value !== undefined && isWanted(value)) return value;
    if (Date.now() > end) throw new Error(`${name} is ${value} after ${patience} ms`);
    await within.page().waitForTimeout(50);
  }
}

/** The root of a demo by its name, once the live cell that shows it is ready. */
export async function findDemo(page: Page, name: string): Promise<Locator> {
  // Which cell shows it is the notebook's affair, and until a cell has run nothing tells.
  await readThrough(page);
  const demo = page.locator(`.demo-${name}[role=group]`);
  await startCell(page.locator("[data-live]").filter({ has: demo }));
  return demo;
}
