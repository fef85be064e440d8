import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { findFailure } from "../../scripts/execute-python/failure.ts";
import { findInterpreter } from "../../scripts/execute-python/interpreter.ts";
import { code, markdown, toBytes } from "../notebook/build.ts";

const run = promisify(execFile);
const skip = findInterpreter() === undefined ? "no Python with nbconvert on this machine" : false;
let folder = "";
before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "atoll-python-")));
});
after(() => rm(folder, { recursive: true }));

function failureOf(...traceback: readonly string[]) {
  return findFailure({ outputs: [{ output_type: "error", ename: "E", evalue: "v", traceback }] });
}

test("the line of a failure is that of the cell's own frame", () => {
  const frames = [
    "Cell \u001b[0;32mIn [3], line 2\u001b[0m\n      1 a\n\u001b[0;32m----> 2\u001b[0m f()\n",
    "Cell In [1], line 9, in f()\n----> 9 1/0\n",
  ];
  assert.equal(failureOf(...frames)?.line, 2);
  assert.equal(failureOf("Input In [1], in <cell line: 3>()\n      2 x\n----> 3 1/0")?.line, 3);
  assert.equal(failureOf("File /usr/lib/x.py:7, in g()\n----> 7 raise E")?.line, undefined);
  assert.equal(findFailure({ outputs: [{ output_type: "stream", name: "stdout", text: "E" }] }), undefined);
});

test("an interpreter that cannot run notebooks is none", () => {
  assert.equal(findInterpreter({ ATOLL_PYTHON: process.execPath }), undefined);
  assert.equal(findInterpreter({ PATH: "/nowhere" }), undefined);
});

test("outputs of Python are stored, everything else keeps its bytes, and a second run changes nothing", {
  skip,
}, async () => {
  const path = join(folder, "good.ipynb");
  const kept = [{ output_type: "stream", name: "stdout", text: ["kept\n"] }];
  const bytes = toBytes([
    markdown("# Grüße"),
    code("import os\nprint(os.getcwd())"),
    code("%%javascript\n//| label: a\ndisplay(1)", { outputs: kept }),
    code("#| eval: false\nimport fastai", { outputs: kept }),
    code("1 / 0", { metadata: { tags: ["raises-exception"] } }),
  ]);
  await writeFile(path, bytes);
  await run(process.execPath, ["scripts/execute-python.ts", path]);
  const once = await readFile(path, "utf8");
  const { cells } = JSON.parse(once);
  assert.deepEqual(cells[1].outputs[0].text, [`${folder}\n`]);
  assert.deepEqual(
    [cells[1].execution_count, cells[2].execution_count, cells[4].execution_count],
    [1, null, 2],
  );
  assert.deepEqual([cells[2].outputs, cells[3].outputs], [kept, kept]);
  assert.equal(cells[4].outputs[0].ename, "ZeroDivisionError");
  const added = new Set(once.split("\n"));
  const lost = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => !added.has(line));
  assert.deepEqual(new Set(lost), new Set(['   "outputs": [],']));
  const { stdout } = await run(process.execPath, ["scripts/execute-python.ts", path]);
  assert.match(stdout, /unchanged/);
});

test("a failing cell is named, and its notebook left as it was", { skip }, async () => {
  const path = join(folder, "bad.ipynb");
  const bytes = toBytes([code("x = 1"), code("# first\n1 / 0")]);
  await writeFile(path, bytes);
  await assert.rejects(
    run(process.execPath, ["scripts/execute-python.ts", path]),
    (error: Error & { stderr?: string }) => {
      assert.match(
        error.stderr ?? "",
        /bad\.ipynb\n +error +cell 2, line 2: The cell failed: ZeroDivisionError/,
      );
      return true;
    },
  );
  assert.deepEqual(await readFile(path), Buffer.from(bytes));
});
