/** Every parameter of every demo stands in the link: what a reader sets is written, and a new page begins there. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser, openPage } from "../harness/browser.ts";
import { openSite, type ServedSite } from "../harness/site.ts";
import { posts, startCell } from "./posts.ts";

let browser: Browser;
let site: ServedSite;
before(async () => {
  browser = await launchBrowser();
  site = await openSite("repo");
});
after(async () => {
  await browser.close();
  await site.close();
});

/** What a control says, as a reader sees it. */
function readControl(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const input = element.querySelector<HTMLInputElement>("input:checked, input:not([type=radio])");
    const shown = element.querySelector("output:not([data-metric])");
    return shown?.textContent ?? (input?.type === "checkbox" ? String(input.checked) : (input?.value ?? ""));
  });
}

/** Moves a control to another value, by the keyboard. */
async function changeControl(control: Locator): Promise<void> {
  const kind = await control.locator("input").first().getAttribute("type");
  if (kind === "radio") await control.locator("input:not(:checked)").first().press("Space");
  else if (kind === "checkbox") await control.locator("input").press("Space");
  else if (kind === "range") {
    const before = await readControl(control);
    // The first places of a logarithmic slider may be the same number.
    for (const key of ["ArrowRight", "PageUp", "ArrowLeft"]) {
      if ((await readControl(control)) === before) await control.locator("input").press(key);
    }
  } else {
    await control.locator("input").fill(kind === "number" ? "7" : "28, 1, 3");
    await control.locator("input").press("Tab");
  }
}

const settle = async (page: Page, cell: Locator) => {
  await startCell(cell);
  await page.waitForFunction(
    (id) => document.querySelector(`[data-live="${id}"] [data-busy]`) === null,
    await cell.getAttribute("data-live"),
  );
};

const demos: Readonly<Record<string, readonly string[]>> = {
  "posts/data-augmentation/": ["resize-methods", "augment-grid"],
  "posts/three-or-seven/": ["pixels", "ideal-digits", "broadcasting", "baseline"],
  "posts/gradient-descent/": ["ball", "contours", "quadratic-fit", "train-classifier"],
  "posts/bias-and-feedback/": ["feedback"],
  "posts/bad-data/": ["bad-data"],
  "posts/adversarial-examples/": ["fgsm", "unit-pictures"],
  "posts/from-notebook-to-app/": ["classify", "backends"],
};

for (const [post, labels] of Object.entries(demos)) {
  for (const label of labels) {
    test(`${post} ${label}: every control is in the link, and the link leads back to it`, {
      timeout: 120_000,
    }, async () => {
      assert.ok(posts.some((known) => known === post));
      await using opened = await openPage(browser, `${site.url}${post}?cell=${label}`, { within: site.url });
      const { page } = opened;
      const cell = page.locator(`[data-live="${label}"]`);
      await settle(page, cell);
      const names = await cell
        .locator("[data-parameter]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-parameter") ?? ""));
      assert.ok(names.length > 0, "no parameter");
      const changed = new Map<string, string>();
      for (const name of names) {
        const control = cell.locator(`[data-parameter="${name}"]`);
        if (!(await control.isVisible())) continue;
        const before = await readControl(control);
        await changeControl(control);
        assert.notEqual(await readControl(control), before, `${name} does not change`);
        changed.set(name, await readControl(control));
      }
      // What one control sets in another counts as it stands at the end.
      for (const name of changed.keys())
        changed.set(name, await readControl(cell.locator(`[data-parameter="${name}"]`)));
      for (const name of changed.keys()) {
        await page.waitForFunction(
          (key) => new URLSearchParams(location.search).has(key),
          `${label}.${name}`,
          { timeout: 30_000 },
        );
      }
      await settle(page, cell);

      await page.goto(page.url());
      await settle(page, cell);
      const found = new Map<string, string>();
      for (const name of changed.keys())
        found.set(name, await readControl(cell.locator(`[data-parameter="${name}"]`)));
      assert.deepEqual(found, changed);
      assert.deepEqual(opened.problems, []);
    });
  }
}

test("a demo ignores what its controls would not take", async () => {
  const nonsense = encodeURIComponent('"><img src=x>');
  const query = `ball.rate=1e9&ball.start=${nonsense}&ball.curve=${nonsense}&ball.method=&ball.speed=toString`;
  await using opened = await openPage(browser, `${site.url}posts/gradient-descent/?cell=ball&${query}`, {
    within: site.url,
  });
  const { page, problems } = opened;
  const cell = page.locator('[data-live="ball"]');
  await settle(page, cell);
  const read = (name: string) => readControl(cell.locator(`[data-parameter="${name}"]`));
  assert.deepEqual(
    [await read("rate"), await read("start"), await read("curve"), await read("method")],
    ["0.10", "−2.00", "bowl", "descent"],
  );
  assert.equal(await page.locator('img[src="x"]').count(), 0);
  assert.deepEqual(problems, []);
});

test("a figure in a frame of another page is alone, works, and asks nothing of another host", async () => {
  await using opened = await openPage(browser, `${site.url}404.html`, { within: site.url });
  const { page, problems } = opened;
  await page.setContent(
    `<!doctype html><title>Another page</title><iframe src="${site.url}posts/gradient-descent/?cell=ball&ball.rate=0.3&hide=start,ball.curve" title="A ball" width="100%" height="800"></iframe>`,
  );
  const frame = page.frameLocator("iframe");
  const cell = frame.locator('[data-live="ball"]');
  await frame.locator('[data-live="ball"][data-state="ready"]').waitFor({ timeout: 60_000 });
  assert.equal(await readControl(cell.locator('[data-parameter="rate"]')), "0.30");
  assert.equal(await cell.locator('[data-parameter="start"]').isVisible(), false);
  assert.equal(await cell.locator('[data-parameter="curve"]').isVisible(), false);
  for (const rest of ["header", "footer", "h1", ".skip"])
    assert.equal(await frame.locator(rest).filter({ visible: true }).count(), 0, rest);
  await cell.getByRole("button", { name: "Step" }).click();
  await cell.locator('output[data-metric="step"][data-value="5"]').waitFor();
  assert.deepEqual(problems, []);
});

test("without JavaScript a frame shows the whole post", async () => {
  await using opened = await openPage(browser, `${site.url}posts/gradient-descent/?cell=ball`, {
    javascript: false,
    within: site.url,
  });
  assert.equal(await opened.page.locator("h1").isVisible(), true);
  assert.equal(await opened.page.locator('[data-live="ball"] .live-output').isVisible(), true);
});
