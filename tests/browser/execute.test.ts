import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { openContext } from "../../scripts/execute/browser.ts";
import { captureCell, captureNarrow } from "../../scripts/execute/capture.ts";
import { toOutput } from "../../scripts/execute/output.ts";
import { packPicture } from "../../scripts/execute/picture.ts";
import { type LivePage, type PageCell, servePage } from "../harness/live-page.ts";

const picture = `
const root = document.createElement("div");
root.setAttribute("role", "group");
root.ariaLabel = "A demo";
root.dataset.busy = "true";
root.style.cssText = "height: 120px; background: rgb(200, 30, 30)";
root.innerHTML = '<svg aria-label="A curve" width="10" height="10"></svg>';
display(root);
await new Promise((resolve) => setTimeout(resolve, 600));
root.insertAdjacentHTML("beforeend", '<output data-metric="accuracy" data-value="0.953">95.3%</output><p role="status">Nothing  found</p><output data-metric="speed" data-volatile>' + performance.now() + '</output>');
delete root.dataset.busy;`;

const toElement = (html: string) =>
  `Object.assign(document.createElement("div"), { innerHTML: ${JSON.stringify(html)} }).firstChild`;

const cells: readonly PageCell[] = [
  { id: "picture", source: picture },
  { id: "text", source: "[1, 2, 3]" },
  {
    id: "chart",
    source: toElement(
      '<svg width="40" height="20"><style>:where(text) { --ground: white }</style><text fill="currentColor" stroke="var(--ground)">one</text><text>two</text></svg>',
    ),
  },
  {
    id: "clipped",
    source: toElement(
      '<svg width="40" height="20"><clipPath id="c"><rect width="9" height="9"></rect></clipPath><rect clip-path="url(#c)" width="40" height="20"></rect></svg>',
    ),
  },
  { id: "table", source: toElement("<table><tbody><tr><td>1</td></tr></tbody></table>") },
  { id: "pressed", run: "press", source: '"by hand"' },
  { id: "fails", source: '1;\nthrow new Error("no")' },
  { id: "strays", source: 'setTimeout(() => { throw new Error("astray") }, 20);\n1' },
  {
    id: "themed",
    source: toElement(
      '<svg width="40" height="20"><path stroke="var(--accent)" fill="var(--elsewhere, none)"></path></svg>',
    ),
  },
  { id: "drawn", source: "drawSquare(width)" },
  {
    id: "square",
    source: `const drawSquare = (size) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const name of ["width", "height"]) svg.setAttribute(name, size);
  return svg;
};`,
  },
];

let served: LivePage;
let opened: Awaited<ReturnType<typeof openContext>>;
let page: Page;

before(async () => {
  served = await servePage(cells); // before the browser: what fails here must not leave one open
  opened = await openContext();
  page = await opened.context.newPage();
  await page.goto(served.url);
});
after(async () => {
  await opened[Symbol.asyncDispose]();
  await served.close();
});

test("a cell is captured when it is no longer busy, at twice its size, with its words", async () => {
  // The button on the cell's edge, as a post has it.
  await page.locator('[data-live="picture"]').evaluate((figure) => {
    const place = "position: absolute; inset: 0 0 auto auto; width: 60px; height: 40px; background: lime";
    figure.style.position = "relative";
    figure.insertAdjacentHTML("beforeend", `<button class="live-edit" style="${place}">Edit</button>`);
  });
  const capture = await captureCell(page, "picture", 7);
  assert.deepEqual([capture.width, capture.height], [1184, 120]);
  assert.equal(capture.text, "A demo\nA curve\naccuracy = 95.3%\nNothing found\nspeed = –");
  const picture = capture.picture ?? assert.fail("no picture");
  const { width, height } = await sharp(picture).metadata();
  assert.deepEqual([width, height], [2368, 240]);
  for (const [left, top] of [
    [2367, 239],
    [2340, 20],
  ] as const) {
    const point = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
    assert.deepEqual([...point.subarray(0, 3)], [200, 30, 30], `${left}, ${top}`);
  }
});

test("a second run gives the same bytes", async () => {
  const take = async () => toOutput(await captureCell(page, "picture", 7), { hash: "abc" });
  const first = await take();
  await page.reload();
  assert.deepEqual(await take(), first);
});

test("values without a picture's words speak for themselves, and a cell that waits for its button gets it", async () => {
  assert.equal((await captureCell(page, "text", 7)).text, "[1, 2, 3]");
  assert.equal((await captureCell(page, "pressed", 7)).text, "by hand");
});

test("a cell that fails, at once or later, is named", async () => {
  await assert.rejects(captureCell(page, "fails", 7), { message: "cell 7, line 3: no" });
  await assert.rejects(captureCell(page, "strays", 8), { message: "cell 8: astray" });
});

test("few colours become a palette without loss", async () => {
  const flat = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#c81e1e" } })
    .png()
    .toBuffer();
  const packed = await packPicture(flat);
  assert.equal(packed.type, "image/png");
  assert.equal((await sharp(packed.bytes).metadata()).isPalette, true);
  assert.deepEqual(
    [...(await sharp(packed.bytes).removeAlpha().raw().toBuffer()).subarray(0, 3)],
    [200, 30, 30],
  );
});

test("a photograph becomes a JPEG of the same size, and noise, which no JPEG makes smaller, stays whole", async () => {
  const bear = await sharp("public/pictures/grizzly.webp").png().toBuffer();
  const photograph = await packPicture(bear);
  const { format, width, height } = await sharp(photograph.bytes).metadata();
  assert.deepEqual([photograph.type, format, width, height], ["image/jpeg", "jpeg", 640, 480]);
  assert.ok(photograph.bytes.length * 2 < bear.length);

  const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 2654435761) >>> 24);
  const whole = await packPicture(
    await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .png()
      .toBuffer(),
  );
  assert.equal(whole.type, "image/png");
  assert.deepEqual(await sharp(whole.bytes).removeAlpha().raw().toBuffer(), Buffer.from(noise));
});

test("a chart becomes SVG as drawn, with its colours resolved; one that a page would not keep whole, a picture", async () => {
  const { still, text } = await captureCell(page, "chart", 7);
  assert.deepEqual(still, {
    type: "image/svg+xml",
    text: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><text fill="currentColor" stroke="rgb(255, 255, 255)">one</text><text>two</text></svg>',
  });
  assert.equal(text, "one two");
  const clipped = await captureCell(page, "clipped", 7);
  assert.equal(clipped.still, undefined);
  assert.ok(clipped.picture !== undefined);
});

test("a chart in the page's own colours follows its theme, and has them also where there is no page", async () => {
  await page.addStyleTag({ content: ":root { --accent: rgb(1, 2, 3) }" });
  const { still } = await captureCell(page, "themed", 7);
  assert.match(still?.text ?? "", /<path stroke="var\(--accent, rgb\(1, 2, 3\)\)" fill="none"/);
});

test("in a phone's column a cell is as tall as it gets there, and is drawn as it draws there", async () => {
  const phone = await opened.context.newPage();
  await phone.setViewportSize({ width: 430, height: 900 });
  await phone.goto(served.url);
  const { height, drawing } = await captureNarrow(phone, "drawn", 7);
  const [, width] = /^<svg [^>]*width="(\d+)"/.exec(drawing ?? "") ?? [];
  assert.ok(Number(width) > 250 && Number(width) < 360, `${width} pixels wide`);
  // It draws higher the wider it is, so the widest phone decides.
  assert.ok(height > Number(width) + 60, `${height} pixels high`);
  assert.equal((await captureNarrow(phone, "table", 7)).drawing, undefined);
  await phone.close();
});

test("HTML without controls stays HTML, and a value its own text", async () => {
  const table = await captureCell(page, "table", 7);
  assert.deepEqual(table.still, {
    type: "text/html",
    text: "<table><tbody><tr><td>1</td></tr></tbody></table>",
  });
  assert.deepEqual((await captureCell(page, "text", 7)).still, { type: "text/plain", text: "[1, 2, 3]" });
});

test("the stored output is a display_data with picture or drawing, words, size and hash", async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#c81e1e" } })
    .png()
    .toBuffer();
  const capture = { still: undefined, picture, width: 4, height: 4, text: "a\nb" };
  assert.deepEqual(await toOutput(capture, { hash: "abc", narrow: 9 }), {
    output_type: "display_data",
    data: {
      "image/png": Buffer.from((await packPicture(picture)).bytes).toString("base64"),
      "text/plain": "a\nb",
    },
    metadata: { "image/png": { width: 4, height: 4 }, atoll: { hash: "abc", narrow: 9 } },
  });
  const still = { type: "image/svg+xml", text: "<svg/>" } as const;
  assert.deepEqual(await toOutput({ ...capture, still, picture: undefined }, { hash: "abc" }), {
    output_type: "display_data",
    data: { "image/svg+xml": "<svg/>", "text/plain": "a\nb" },
    metadata: { atoll: { hash: "abc" } },
  });
});
