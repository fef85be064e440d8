/** A folder of broken notebooks: each problem is named with its place, and nothing that was built before is lost. */
import assert from "node:assert/strict";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runScript } from "../harness/command.ts";
import { createFolder, createPost, type TestCell } from "../harness/notebook.ts";

const code = (source: string): TestCell => ({ kind: "code", source });

/** File name to bytes; `createPost` fills cells 1 to 3, so that the faulty one is the fourth. */
const folder = createFolder({
  "good.ipynb": createPost("Good"),
  "not-json.ipynb": '{"cells": [\n  <<<<<<< HEAD\n',
  "empty.ipynb": "",
  "utf-16.ipynb": Buffer.from(`\ufeff${createPost("Sixteen")}`, "utf16le"),
  "unknown-option.ipynb": createPost("Option", [code("#| echo: true\n#| fold-cod: true\nprint(1)")]),
  "live-syntax.ipynb": createPost("Live", [
    code("%%javascript\n//| label: live\nconst a = 1;\nconst = 2;\ndisplay(a);"),
  ]),
});

const wanted: readonly { file: string; cell?: number; line?: number; says: RegExp }[] = [
  { file: "not-json.ipynb", says: /JSON/ },
  { file: "empty.ipynb", says: /empty/ },
  { file: "utf-16.ipynb", says: /UTF-16/ },
  { file: "unknown-option.ipynb", cell: 4, line: 2, says: /fold-cod/ },
  { file: "live-syntax.ipynb", cell: 4, line: 4, says: /./ },
];

const environment = { ATOLL_CONTENT: folder.path };
const earlier = "dist.test-broken";

before(() => {
  mkdirSync(join(earlier, "posts/old"), { recursive: true });
  writeFileSync(join(earlier, "index.html"), "the last good home");
  writeFileSync(join(earlier, "posts/old/index.html"), "the last good post");
});
after(() => {
  rmSync(earlier, { recursive: true, force: true });
  folder[Symbol.dispose]();
});

function readTree(): Record<string, string> {
  const files = globSync("**/*", { cwd: earlier, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, "utf8")]),
  );
}

/** Each file is named, with what to do; an error that has a place in the notebook says it. */
function checkReport(output: string): void {
  for (const { file, cell, line, says } of wanted) {
    const block = output.split(/\n(?=\S)/).find((part) => part.split("\n")[0]?.includes(file)) ?? "";
    assert.notEqual(block, "", `${file} is not named in:\n${output}`);
    assert.match(block, says);
    if (cell !== undefined) assert.match(block, new RegExp(`cell ${cell}\\b.*line ${line}\\b`));
  }
  assert.doesNotMatch(output, /good\.ipynb/);
}

test("npm run check names each file, cell and line, and ends with 1", async () => {
  const { code, output } = await runScript("check", [], environment);
  // Below the problems stands a line for every notebook, the good one too.
  const [report = "", table = ""] = output.split(/^(?=notebook {2,}cells)/m);
  checkReport(report);
  assert.match(table, /good\.ipynb .* \/good\/$/m);
  assert.equal(code, 1);
});

test("npm run check -- --json is JSON that says the same", async () => {
  const { code, output } = await runScript("check", ["--json"], environment);
  assert.equal(code, 1);
  const report: unknown = JSON.parse(output);
  assert.ok(
    typeof report === "object" && report !== null && "messages" in report && Array.isArray(report.messages),
  );
  for (const { file, cell, line } of wanted) {
    const found = report.messages.find(
      ({ place }) => place.file.endsWith(file) && place.cell === cell && place.line === (line ?? place.line),
    );
    assert.ok(found !== undefined, `${file} cell ${cell} line ${line} in ${output}`);
    assert.ok(found.text.length > 0 && found.hint.length > 0);
  }
  assert.ok("compatibility" in report && Array.isArray(report.compatibility));
  assert.deepEqual(
    report.compatibility.map(({ file, page, read, unknown, other }) => [
      file.split("/").at(-1),
      page,
      read.markdown + read.code + read.raw,
      unknown,
      other,
    ]),
    [
      ["empty.ipynb", null, 0, 0, 1],
      ["good.ipynb", "good", 3, 0, 0],
      ["live-syntax.ipynb", null, 4, 0, 1],
      ["not-json.ipynb", null, 0, 0, 1],
      ["unknown-option.ipynb", null, 4, 1, 0],
      ["utf-16.ipynb", null, 0, 0, 1],
    ],
  );
});

test("npm run build fails with the same report and leaves the earlier site as it was", async () => {
  const old = readTree();
  const { code, output } = await runScript("build", ["--outDir", earlier], environment);
  assert.notEqual(code, 0);
  checkReport(output.replaceAll(/^.*\[(?:content|build|types|astro|atoll)\].*$/gm, ""));
  assert.deepEqual(readTree(), old);
  assert.equal(Object.keys(old).length, 2);
});
