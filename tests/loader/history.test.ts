import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findChangeDates } from "../../src/loader/history.ts";

const place = mkdtempSync(join(tmpdir(), "history-"));
const repository = join(place, "repository");
after(() => rmSync(place, { recursive: true }));

function git(folder: string, day: string, ...words: readonly string[]): void {
  const name = {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@x",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@x",
  };
  const env = {
    ...process.env,
    ...name,
    GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
    GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
  };
  execFileSync("git", words, { cwd: folder, env, stdio: "ignore" });
}

function commit(day: string, ...paths: readonly string[]): void {
  for (const path of paths) writeFileSync(join(repository, "content", path), `${path} of ${day}`);
  git(repository, day, "add", "-A");
  git(repository, day, "commit", "-m", day);
}

test("a notebook last changed when it was last committed, whatever its name and whoever else changed since", () => {
  mkdirSync(join(repository, "content/posts"), { recursive: true });
  git(repository, "2026-01-01", "init", "-q");
  commit("2026-01-01", "posts/a.ipynb", "posts/Übung 1.ipynb");
  commit("2026-02-02", "posts/a.ipynb", "b.txt");
  commit("2026-03-03", "b.txt");
  assert.deepEqual(Object.fromEntries(findChangeDates(join(repository, "content"))), {
    "posts/a.ipynb": "2026-02-02",
    "posts/Übung 1.ipynb": "2026-01-01",
  });
});

test("a clone of the latest commit alone knows no dates, nor does a folder without a repository", () => {
  const shallow = join(place, "shallow");
  git(place, "2026-04-04", "clone", "--depth", "1", `file://${repository}`, shallow);
  assert.equal(findChangeDates(join(shallow, "content")).size, 0);
  assert.equal(findChangeDates(place).size, 0);
});
