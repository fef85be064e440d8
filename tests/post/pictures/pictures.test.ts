import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { toSize } from "../../../src/post/pictures/keep.ts";
import { readBase64, readPicture } from "../../../src/post/pictures/read.ts";
import { toQuietSvg } from "../../../src/post/pictures/svg.ts";

const png = readFileSync(join(import.meta.dirname, "../../cases/images/pictures/a b.png"));
const svg = (text: string) => readPicture(new TextEncoder().encode(text));

test("a picture is known by its bytes", () => {
  assert.deepEqual(readPicture(png), { type: "png", width: 8, height: 6 });
  assert.deepEqual(
    svg('<?xml version="1.0"?>\n<!-- c -->\n<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'),
    {
      type: "svg",
      width: 3,
      height: 4,
    },
  );
});

test("what is no picture is none, whatever it says of itself", () => {
  for (const text of ["", "<html><svg></svg></html>", "<script>svg</script>", "GIF8", "\x89PNG"]) {
    assert.equal(svg(text), undefined, text);
  }
});

test("base64 has base64's letters", () => {
  assert.deepEqual(readBase64("aGk=\n"), Buffer.from("hi"));
  for (const text of ["", "a", '"><script>', "aGk=aGk=", "a-_b"])
    assert.equal(readBase64(text), undefined, text);
});

test("the author's size wins, and keeps the picture's shape", () => {
  const none = { width: undefined, height: undefined };
  const natural = { width: 800, height: 600 };
  assert.deepEqual(toSize(natural, none), natural);
  assert.deepEqual(toSize(natural, { width: 400, height: undefined }), { width: 400, height: 300 });
  assert.deepEqual(toSize(natural, { width: undefined, height: 300 }), { width: 400, height: 300 });
  assert.deepEqual(toSize(natural, { width: 10, height: 20 }), { width: 10, height: 20 });
  assert.deepEqual(toSize(none, { width: 10, height: undefined }), { width: 10, height: undefined });
});

test("a quiet drawing stays as it is, byte for byte", () => {
  const drawing =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><style>a{}</style><use xlink:href="#a"/></svg>';
  assert.equal(toQuietSvg(drawing), drawing);
});

test("what could run in a drawing is taken out", () => {
  const loud = [
    "<script>alert(1)</script>",
    '<rect onclick="alert(1)"/>',
    '<a href="javascript:alert(1)"><text>kept</text></a>',
    '<a xlink:href="&#106;avascript:alert(1)"><text>kept</text></a>',
    "<foreignObject><p>x</p></foreignObject>",
    '<image href="https://example.com/x.png"/>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
  ];
  for (const part of loud) {
    const quiet = toQuietSvg(`<svg xmlns="http://www.w3.org/2000/svg"><g>${part}</g></svg>`);
    assert.doesNotMatch(quiet, /script|onclick|foreignObject|example|animate/i, part);
    assert.match(quiet, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"><g ?\/?>/, part);
  }
});

test("a drawing that only a parser of HTML forgives becomes one that every decoder takes", async () => {
  const drawings = [
    "<svg><rect width=8 height=6 style='fill: orange'/></svg>",
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><text>a&nbsp;b</text></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><path id="p" d="M0 0"/><use xlink:href="#p"/></svg>',
    "<svg width='8' height='6'><circle r='2'></svg>",
    "<svg width='8' height='6' aria-label='a<b & c'><circle r='2'/></svg>",
  ];
  for (const drawing of drawings) {
    await assert.rejects(sharp(Buffer.from(drawing)).metadata(), drawing);
    const quiet = toQuietSvg(drawing);
    const { format } = await sharp(Buffer.from(quiet)).metadata();
    assert.equal(format, "svg", quiet);
  }
});
