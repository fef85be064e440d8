/** `npm run execute` from end to end, on a folder of its own. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readNotebook } from "../../src/notebook/read.ts";
import { runScript, startScript } from "../harness/command.ts";
import { createFolder, createPost } from "../harness/notebook.ts";

const live =
  '%%javascript\nconst box = document.createElement("div");\nbox.style.height = "40px";\nbox.role = "img";\nbox.ariaLabel = "A box";\nbox';
const broken = '%%javascript\nif (document) throw new Error("not today");\ndisplay(1)';

function readOutputs(path: string): string[][] {
  const { notebook } = readNotebook(readFileSync(path), path);
  return (notebook?.cells ?? []).map(({ outputs }) =>
    outputs.flatMap((output) => (output.kind === "data" ? Object.keys(output.data) : [output.kind])),
  );
}

test("live cells are stored, a failed one is named and left alone, and a second run changes nothing", async () => {
  using folder = createFolder({
    "posts/good.ipynb": createPost("Good", [{ kind: "code", source: live }]),
    "posts/half.ipynb": createPost("Half", [
      { kind: "code", source: live },
      { kind: "code", source: broken },
    ]),
  });
  const good = join(folder.path, "posts/good.ipynb");
  const half = join(folder.path, "posts/half.ipynb");
  const environment = {
    ATOLL_CONTENT: folder.path,
    ATOLL_CHROMIUM: process.env["ATOLL_TEST_BROWSER"] ?? process.env["ATOLL_CHROMIUM"],
  };

  const first = await runScript("execute", [], environment);
  assert.equal(first.code, 1, first.output);
  assert.match(first.output, /half\.ipynb, cell 5, line 2: not today/);
  assert.deepEqual(readOutputs(good), [[], [], ["stream"], ["image/png", "text/plain"]]);
  assert.deepEqual(readOutputs(half), [[], [], ["stream"], ["image/png", "text/plain"], []]);

  const before = readFileSync(good);
  const second = await runScript("execute", [good], environment);
  assert.equal(second.code, 0, second.output);
  assert.match(second.output, /good\.ipynb: unchanged/);
  assert.deepEqual(readFileSync(good), before);

  const check = await runScript("check", [], environment);
  assert.doesNotMatch(check.output, /live-stale/);
  assert.match(check.output, /cell 5: .*\[live-missing\]/);
});

test("a name that is no live notebook is an error that says so", async () => {
  using folder = createFolder({ "plain.ipynb": createPost("Plain") });
  const { code, output } = await runScript("execute", [join(folder.path, "plain.ipynb")], {
    ATOLL_CONTENT: folder.path,
  });
  assert.equal(code, 1);
  assert.match(output, /plain\.ipynb: no notebook with live cells/);
});

test("killed half-way, it leaves the notebook as it was and nothing beside it", async () => {
  const slow = "%%javascript\nawait new Promise((resolve) => setTimeout(resolve, 20_000));\n1";
  using folder = createFolder({
    "post.ipynb": createPost("Killed", [
      { kind: "code", source: live },
      { kind: "code", source: slow },
    ]),
  });
  const path = join(folder.path, "post.ipynb");
  const before = readFileSync(path);
  const { child, output, stop } = startScript("execute", [path], {
    ATOLL_CONTENT: folder.path,
    ATOLL_CHROMIUM: process.env["ATOLL_TEST_BROWSER"] ?? process.env["ATOLL_CHROMIUM"],
  });
  await new Promise<void>((done, fail) => {
    child.stdout?.on("data", () => {
      if (/cell 4:/.test(output())) done();
    });
    child.once("close", () => fail(new Error(`It ended before it was killed:\n${output()}`)));
  });
  await stop();
  assert.deepEqual(readFileSync(path), before);
  assert.deepEqual(readdirSync(folder.path), ["post.ipynb"]);
});

test("strictly, a live cell without a stored output is an error of check and of the build", async () => {
  using folder = createFolder({ "post.ipynb": createPost("Bare", [{ kind: "code", source: live }]) });
  const environment = { ATOLL_CONTENT: folder.path };
  assert.equal((await runScript("check", [], environment)).code, 0);
  const check = await runScript("check", ["--strict"], environment);
  assert.equal(check.code, 1);
  assert.match(check.output, /error {2}cell 4: .*\[live-missing\]/);
  const outDir = join(folder.path, "dist");
  const build = await runScript("build", ["--outDir", outDir], { ...environment, ATOLL_STRICT: "1" });
  assert.notEqual(build.code, 0);
  assert.match(build.output, /live-missing/);
});
