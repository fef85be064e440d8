import assert from "node:assert/strict";
import { test } from "node:test";
import { readScreen } from "../../../src/post/outputs/screen.ts";
import { toProperties } from "../../../src/post/outputs/style.ts";

const read = (text: string): string =>
  readScreen(text)
    .map((run) => run.text)
    .join("");

const cases: readonly (readonly [what: string, text: string, shown: string])[] = [
  ["plain text as it is", "a\n\tb  \n", "a\n\tb  \n"],
  ["a carriage return writes over", "abcdef\rxy", "xycdef"],
  ["line ends of Windows", "a\r\nb\r\r\nc", "a\nb\nc"],
  ["a backspace goes back", "ab\b\bcd\b", "cd"],
  ["overstrike is the letter", "_\bU_\bs", "Us"],
  ["erase to the end of the line", "abcdef\rxyz\x1b[K", "xyz"],
  ["erase the line", "abc\x1b[2K\rx", "x"],
  ["erase to the start of the line", "abc\x1b[1K!", "   !"],
  ["cursor up", "a 0%\nb 0%\x1b[A\ra 9%\n\rb 9%", "a 9%\nb 9%"],
  ["cursor to a column", "abc\x1b[1Gx\x1b[5Gy", "xbc y"],
  ["clearing the screen", "old\n\x1b[2J\x1b[Hnew", "new\n"],
  ["a link's text without its address", "\x1b]8;;https://example.com\x07text\x1b]8;;\x1b\\", "text"],
  ["modes and unknown sequences", "\x1b[?25la\x1b[6nb\x1bMc\x1b", "abc"],
  ["letters beyond one code unit", "😀b\r😎", "😎b"],
  [
    "a jump far away, to the last of a thousand columns",
    "a\x1b[999999;999999Hb",
    `a${"\n".repeat(51)}${" ".repeat(999)}b`,
  ],
];

for (const [what, text, shown] of cases) {
  test(`terminal: ${what}`, () => {
    assert.equal(read(text), shown);
  });
}

const styled = (text: string) => readScreen(text).map((run) => [run.text, toProperties(run.style)]);

test("terminal: colours and marks are classes", () => {
  assert.deepEqual(styled("\x1b[1;31ma\x1b[0mb\x1b[92;44mc\x1b[39;49md\x1b[38;5;9;4me"), [
    ["a", { className: ["ansi-bold", "ansi-red"] }],
    ["b", undefined],
    ["c", { className: ["ansi-bright-green", "ansi-bg-blue"] }],
    ["d", undefined],
    ["e", { className: ["ansi-underline", "ansi-bright-red"] }],
  ]);
});

test("terminal: neighbours of one style are one run", () => {
  assert.equal(readScreen("\x1b[31ma\x1b[31mb\x1b[0m\x1b[31mc").length, 1);
});

test("terminal: a colour by number is legible on light and on dark", () => {
  const [[, properties] = []] = styled("\x1b[38;2;255;255;0mx");
  assert.match(
    typeof properties === "object" ? (properties.style ?? "") : "",
    /^color: #[\da-f]{6}; color: light-dark\(#[\da-f]{6}, #ffff00\)$/,
  );
});

test("terminal: on a ground of a class the class chooses the ink", () => {
  assert.deepEqual(styled("\x1b[38;5;241;43mx"), [["x", { className: ["ansi-bg-yellow"] }]]);
});
