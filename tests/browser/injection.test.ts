/** Whatever text stands wherever in a notebook, nothing of it runs in the page; what may run does so on press, in a closed frame. */
import assert from "node:assert/strict";
import { globSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { launchBrowser } from "../harness/browser.ts";
import { claims, escapes, wanderer } from "../harness/escapes.ts";
import { createFolder } from "../harness/notebook.ts";
import { payloads } from "../harness/payloads.ts";
import { places, toFrontMatter, toText } from "../harness/poisoned.ts";
import { buildSite } from "../harness/site.ts";

const folder = "dist.test-injection";
const chunk = 40;
const drawing =
  '<div id="seat"></div><script>document.getElementById("seat").innerHTML = "drawn by " + (window.origin === "null" ? "nobody" : "us");</script>';

let browser: Browser;
let served: ServedFolder;

before(async () => {
  using content = createFolder({
    ...Object.fromEntries(
      Object.entries(places).map(([name, place]) => [`${name}.ipynb`, toText(place(payloads))]),
    ),
    ...Object.fromEntries(
      Array.from({ length: Math.ceil(payloads.length / chunk) }, (_, index) => [
        `front-${index}.ipynb`,
        toText(toFrontMatter(payloads.slice(index * chunk, (index + 1) * chunk))),
      ]),
    ),
    "drawn.ipynb": toText({ cells: [toScripted(drawing)] }),
    "escapes.ipynb": toText({
      cells: [...[...Object.values(escapes), claims].map(toWritten), wanderer].map(toScripted),
    }),
  });
  await buildSite({ folder, content: content.path, environment: { ATOLL_SITE: "https://atoll.example" } });
  served = await serveFolder({ folder });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** HTML written by a script, so that without one there is nothing to see. */
function toWritten(html: string): string {
  return `<script>document.write(${JSON.stringify(html).replaceAll("</", "<\\/")})</script>`;
}

function toScripted(html: string) {
  return {
    cell_type: "code",
    execution_count: 1,
    metadata: {},
    source: "chart",
    outputs: [{ output_type: "display_data", data: { "text/html": html }, metadata: {} }],
  };
}

/** A page that hears every call of `alert`, from any of its frames, and what is asked of other hosts, which answer nothing. */
async function openTrap(): Promise<{ page: Page; hits: string[]; asked: string[] }> {
  const context = await browser.newContext();
  const hits: string[] = [];
  const asked: string[] = [];
  // What a policy forbids is announced as a request too, and never comes here.
  await context.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await context.exposeFunction("caught", (where: string) => hits.push(where));
  await context.addInitScript("globalThis.alert = () => globalThis.caught(location.href);");
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    hits.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, hits, asked };
}

test("the trap hears what runs", async () => {
  const { page, hits } = await openTrap();
  for (const payload of payloads.slice(0, 30)) {
    await page.goto(`${served.url}404.html`);
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, payload);
  }
  await page.waitForTimeout(200);
  assert.ok(hits.length >= 10, `only ${hits.length} of 30`);
  await page.context().close();
});

test("of 250 texts in every place, none runs, and no handler, script or frame is in any page", async () => {
  assert.ok(payloads.length >= 250, `${payloads.length} payloads`);
  const { page, hits } = await openTrap();
  // Tags are one kind of page, and there is one for each text: every eighth of them.
  const files = globSync("**/*.html", { cwd: folder })
    .sort()
    .filter((path, index) => path !== "404.html" && (!path.startsWith("tags/") || index % 8 === 0));
  assert.ok(files.length > Object.keys(places).length);
  const found: string[] = [];
  for (const file of files) {
    await page.goto(served.url + encodeURI(file.replace(/index\.html$/, "")));
    for (const fault of await page.evaluate(findFaults)) found.push(`${file}: ${fault}`);
  }
  assert.deepEqual(found, []);
  assert.deepEqual(hits, []);
  await page.context().close();
});

/** Runs in the page. */
function findFaults(): string[] {
  const active = /^(?:javascript|vbscript|data:text\/html|data:image\/svg)/i;
  const faults: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") faults.push(`<${element.tagName} ${name}>`);
      if (
        /^(?:href|src|action|formaction|data|xlink:href)$/.test(name) &&
        active.test(value.replace(/^[^!-~]+|[\t\n\r]/g, ""))
      )
        faults.push(`${name}="${value}"`);
    }
  }
  for (const element of document.querySelectorAll(
    // The sheets that a post needs stand before its body, and are the page's own.
    "article :is(script, iframe, object, embed, base, meta, form, style), article .prose link",
  ))
    faults.push(`<${element.tagName}> in the post`);
  return faults;
}

test("drawings are quiet when opened by themselves, and scripts are only text", async () => {
  const { page, hits } = await openTrap();
  const files = globSync("_assets/*.{svg,txt}", { cwd: folder }).sort();
  assert.ok(files.some((file) => file.endsWith(".svg")) && files.some((file) => file.endsWith(".txt")));
  // Few of the many that differ in one handler; every drawing that was made for this.
  await page.goto(`${served.url}svg-file/`);
  const drawn = await page
    .locator("article img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  assert.ok(drawn.length >= 10, `${drawn.length} drawings`);
  const marked = new Set(drawn.map((address) => address?.slice(1)));
  for (const file of files.filter((name, index) => index % 6 === 0 || marked.has(name))) {
    // A text with control characters is downloaded, which runs nothing either.
    await page.goto(served.url + file).catch((error: unknown) => assert.match(String(error), /Download/));
  }
  assert.deepEqual(hits, []);
  await page.context().close();
});

test("an output that lives by its script runs on press, in a frame that is not of this site", async () => {
  const { page } = await openTrap();
  await page.goto(`${served.url}drawn/`);
  assert.equal(await page.locator("iframe").count(), 0);
  await page.getByRole("button", { name: "Run it in a closed frame" }).click();
  const frame = page.frameLocator("iframe.output-frame");
  assert.equal(await frame.locator("#seat").textContent(), "drawn by nobody");
  assert.equal(await page.locator("iframe.output-frame").getAttribute("sandbox"), "allow-scripts");
  await page.context().close();
});

/** The page of outputs that try to get out, with what opened or was loaded because of them. */
async function openEscapes() {
  const { page, hits, asked } = await openTrap();
  await page.goto(`${served.url}404.html`);
  await page.goto(`${served.url}escapes/`);
  const opened: string[] = [];
  page.context().on("page", (other) => opened.push(other.url()));
  page.on("download", (download) => opened.push(download.url()));
  page.context().on("request", (request) => {
    if (request.url().startsWith(served.url)) asked.push(request.url());
  });
  return { page, hits, opened, asked };
}

/** Presses the button of the output at `index`, counted from 0, and gives its frame. */
async function press(page: Page, index: number): Promise<FrameLocator> {
  await page.locator("button[data-run-output]").nth(index).click();
  return page.frameLocator("iframe.output-frame");
}

for (const [index, name] of Object.keys(escapes).entries()) {
  test(`from the closed frame nothing leads out: ${name}`, async () => {
    const { page, hits, opened, asked } = await openEscapes();
    const frame = await press(page, index);
    const seat = frame.locator("#seat", { hasNotText: "running" });
    assert.equal(await seat.textContent(), "kept");
    assert.equal(page.url(), `${served.url}escapes/`);
    assert.equal(await page.locator("#outside").count(), 0);
    assert.equal(await page.locator("iframe").count(), 1);
    assert.deepEqual(opened, []);
    assert.deepEqual(hits, []);
    assert.deepEqual(
      asked.filter((address) => /^http:\/\/(?:plain|other)|[?/](?:404|a=b)/.test(address)),
      [],
    );
    await page.context().close();
  });
}

test("a frame has no more height than the page allows, and none by another's word", async () => {
  const { page } = await openEscapes();
  const frame = await press(page, Object.keys(escapes).length);
  await frame.locator("#seat", { hasText: "claimed" }).waitFor();
  const outer = page.locator("iframe.output-frame");
  const height = Number.parseFloat((await outer.evaluate((element) => element.style.height)) || "0");
  assert.ok(height >= 60 && height <= 2000, `${height}`);
  assert.notEqual(height, 1777);
  assert.match((await outer.getAttribute("style")) ?? "", /^height: \d+px;$/);
  await page.context().close();
});

test("a frame that goes to another site stays closed there, and the page stays", async () => {
  const { page } = await openEscapes();
  await page.context().route("https://other.example/wandered", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<script>try { top.location = "/404.html"; } catch {} document.title = origin;</script><p id="there">there</p>`,
    }),
  );
  const frame = await press(page, Object.keys(escapes).length + 1);
  await frame.locator("#go").click();
  await frame.locator("#there").waitFor();
  assert.equal(await frame.locator("html").evaluate(() => origin), "null");
  assert.equal(page.url(), `${served.url}escapes/`);
  await page.context().close();
});

test("without scripts there is no button", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.url}drawn/`);
  assert.equal(await page.getByRole("button", { name: "Run it" }).count(), 0);
  assert.match((await page.locator(".output-note").textContent()) ?? "", /drawn by a script/);
  await context.close();
});
