/** What a terminal shows in the end, held against xterm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import xterm from "@xterm/headless";
import { createRandom } from "../../src/lab/random.ts";
import { readScreen } from "../../src/post/outputs/screen.ts";

const columns = 400;

/** The lines that xterm has after `text`, without white space at their ends. */
async function readTerminal(text: string): Promise<string[]> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows: 60,
    scrollback: 1000,
    convertEol: true,
    allowProposedApi: true,
  });
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, row) =>
    (active.getLine(row)?.translateToString(true) ?? "").trimEnd(),
  );
  terminal.dispose();
  return withoutEmptyEnd(lines);
}

function readOwn(text: string): string[] {
  const shown = readScreen(text)
    .map((run) => run.text)
    .join("");
  return withoutEmptyEnd(shown.split("\n").map((line) => line.trimEnd()));
}

function withoutEmptyEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

const known: Readonly<Record<string, string>> = {
  "progress bars settle": "start\n  0%|    | 0/2\r 50%|##  | 1/2\r100%|####| 2/2\ndone",
  "nested bars": "outer 0%\ninner 0%\x1b[A\router 50%\n\rinner 100%\x1b[A\router 100%\n\n",
  "erasing to the end of the line": "long words\rshort\x1b[K",
  "erasing to its beginning and all of it": "abcdef\x1b[3D\x1b[1Kx\nabc\x1b[2Kd",
  "a column by number": "abcdef\x1b[3GX\x1b[20GY",
  "a position by numbers": "a\nb\nc\x1b[1;1HX\x1b[2;5HY",
  backspaces: "abc\b\bX\b\b\b\b\b\bY",
  "a cleared screen": "old\nwords\x1b[2J\x1b[Hnew",
  "everything below is erased": "a\nb\nc\x1b[2A\x1b[J",
  "deleted and inserted letters": "abcdef\r\x1b[2P\x1b[3CX\r\x1b[2@YZ",
  "erased letters": "abcdef\r\x1b[3X",
  "inserted and deleted lines": "a\nb\nc\x1b[A\x1b[LX\x1b[B\x1b[Md",
  "a remembered place": "ab\x1b7cd\nef\x1b8X\x1b[s\n\nq\x1b[uY",
  tabs: "a\tb\rX\nabcdefghi\tc",
  "links and titles": "\x1b]8;;https://example.com\x07link\x1b]8;;\x07 \x1b]0;title\x1b\\after",
  "hidden cursors and other modes": "\x1b[?25la\x1b[?25h\x1b[?2004lb\x1b(Bc\x1b=d",
  "a number missing, and numbers too many": "abc\x1b[;Hx\x1b[1;1;1Hy",
};

for (const [name, text] of Object.entries(known)) {
  test(`as in a terminal: ${name}`, async () => {
    assert.deepEqual(readOwn(text), await readTerminal(text));
  });
}

test("as in a terminal: five hundred streams of words and moves", async () => {
  const random = createRandom(4);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random.next() * from.length)];
  const number = () => String(1 + Math.floor(random.next() * 6));
  const moves = ["A", "B", "C", "D", "E", "F", "G", "K", "J", "P", "X", "@", "m"];
  for (let round = 0; round < 500; round += 1) {
    let text = "";
    for (let step = 0; step < 30; step += 1) {
      const kind = random.next();
      if (kind < 0.45) text += pick(["word", "ab", "x", "12%", "|###|"]) ?? "";
      else if (kind < 0.6) text += "\n";
      else if (kind < 0.7) text += pick(["\r", "\b", "\r\n"]) ?? "";
      else text += `\x1b[${random.next() < 0.3 ? "" : number()}${pick(moves) ?? "m"}`;
    }
    assert.deepEqual(readOwn(text), await readTerminal(text), JSON.stringify(text));
  }
});

test("a text longer than any terminal is kept whole, and nothing is wrapped", () => {
  const text = Array.from(
    { length: 20_000 },
    (_, line) => `${line} ${"w".repeat(line % 100 === 0 ? 2000 : 10)}`,
  ).join("\n");
  for (const start of ["\x1b[0m", "0%\r"]) {
    const [run, ...more] = readScreen(`${start}${text}`);
    assert.equal(more.length, 0);
    assert.equal(run?.text, text);
  }
});

test("overstrikes are bold and underlined, as a pager shows them", () => {
  const runs = readScreen("_\bA_\bB b\bbc\bc plain");
  assert.deepEqual(
    runs.map(({ text, style }) => [text, [...style.marks]]),
    [
      ["AB", ["underline"]],
      [" ", []],
      ["bc", ["bold"]],
      [" plain", []],
    ],
  );
});
