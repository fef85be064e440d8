/** `npm run check` as an author calls it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createNotebook } from "../harness/notebook.ts";

let content: string;

before(() => {
  content = mkdtempSync(join(tmpdir(), "check-"));
  writeFileSync(
    join(content, "good.ipynb"),
    createNotebook([{ kind: "markdown", source: "# Good\n\nText." }]),
  );
  writeFileSync(join(content, "bad.ipynb"), "{");
});
after(() => rmSync(content, { recursive: true }));

function check(...names: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.ts", ...names], {
    encoding: "utf8",
    env: { ...process.env, ATOLL_CONTENT: content },
  });
  return { status, stdout, stderr };
}

test("all notebooks are checked where none is named, and only those named otherwise", () => {
  const all = check();
  assert.equal(all.status, 1);
  assert.match(all.stdout, /bad\.ipynb.*1 error and 0 warnings in 1 file.*2 notebooks read, 1 post\./s);
  const good = check(join(content, "good.ipynb"));
  assert.equal(good.status, 0, good.stdout + good.stderr);
  assert.match(good.stdout, /^No problems\..*1 notebook read, 1 post\./s);
  assert.doesNotMatch(good.stdout, /bad\.ipynb/);
  const folder = check(content, "--json");
  assert.equal(folder.status, 1);
  assert.equal(JSON.parse(folder.stdout).notebooks, 2);
});

test("a name that is no notebook's and an option that is none's are said in a line, without a trace", () => {
  const stranger = check(join(content, "lost.ipynb"));
  assert.equal(stranger.status, 1);
  assert.match(stranger.stderr, /lost\.ipynb: no notebook below /);
  const option = check("--bogus");
  assert.equal(option.status, 2);
  assert.match(option.stderr, /^Unknown option '--bogus'.*\nUsage: npm run check /s);
  assert.doesNotMatch(option.stderr, /\n {4}at /);
});
