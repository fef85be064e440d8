import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findContentFolder, loadSettings } from "../../src/site/content.ts";
import { defaultSettings, readSettings } from "../../src/site/settings.ts";

test("what is not said has its default", () => {
  for (const text of ["", "# nothing\n", "title:\n"]) {
    assert.deepEqual(readSettings(text, "settings.yaml"), { settings: defaultSettings, messages: [] });
  }
});

test("every setting is read to the form the site uses", () => {
  const text = [
    "title: '  Two: words '",
    "description: A sentence.",
    "author: 42",
    "language: PT-br",
    "repository: https://github.com/owner/name.git/",
    "branch: trunk",
    "folder: docs/notebooks",
    "outputs: { run: never }",
    "open-in: colab, vscode",
    "offline: never",
    "license: CC BY 4.0",
    "giscus-category: Posts",
  ].join("\n");
  const { settings, messages } = readSettings(text, "settings.yaml");
  assert.deepEqual(messages, []);
  assert.deepEqual(settings, {
    title: "Two: words",
    description: "A sentence.",
    author: "42",
    language: "pt-BR",
    repository: "https://github.com/owner/name",
    branch: "trunk",
    folder: "docs/notebooks",
    openIn: "colab vscode",
    hasEnvironment: false,
    outputs: "never",
    offline: "never",
    license: "CC BY 4.0",
    giscusRepositoryId: undefined,
    giscusCategory: "Posts",
    giscusCategoryId: undefined,
  });
  const short = readSettings("repository: owner/name", "settings.yaml").settings;
  assert.equal(short.repository, "https://github.com/owner/name");
});

test("a mistake costs its own setting and is reported where it stands", () => {
  const text = "title: Mine\nlanguage: no such language\ncolour: red\nauthor: [a, b]\nrepository: http://x\n";
  const { settings, messages } = readSettings(text, "settings.yaml");
  assert.equal(settings.title, "Mine");
  assert.equal(settings.language, "en");
  assert.equal(settings.author, undefined);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.file, place.line, place.column]),
    [
      ["settings-value", "settings.yaml", 2, 1],
      ["settings-unknown", "settings.yaml", 3, 1],
      ["settings-value", "settings.yaml", 4, 1],
      ["settings-value", "settings.yaml", 5, 1],
    ],
  );
});

test("what is no YAML is reported with its line, and the site still has settings", () => {
  const broken = readSettings("title: ok\nauthor: [\n", "settings.yaml");
  assert.equal(broken.settings, defaultSettings);
  assert.equal(broken.messages[0]?.rule, "settings-not-yaml");
  assert.ok((broken.messages[0]?.place.line ?? 0) >= 2);
  assert.equal(readSettings("just words", "settings.yaml").messages[0]?.rule, "settings-not-yaml");
});

test("a content folder without settings has the defaults", () => {
  const folder = mkdtempSync(join(tmpdir(), "atoll-settings-"));
  assert.deepEqual(loadSettings(folder).settings, defaultSettings);
  writeFileSync(join(folder, "settings.yaml"), "title: Found\n");
  assert.equal(loadSettings(folder).settings.title, "Found");
  writeFileSync(join(folder, "settings.yaml"), "colour: red\n");
  assert.equal(loadSettings(folder, "content").messages[0]?.place.file, join("content", "settings.yaml"));
});

test("a repository says what Python needs where Binder looks, and only its own", () => {
  const root = mkdtempSync(join(tmpdir(), "atoll-binder-"));
  const folder = join(root, "content");
  mkdirSync(join(root, ".binder"), { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "settings.yaml"), "title: Found\n");
  writeFileSync(join(root, "requirements.txt"), "numpy\n");
  // Where the folder is there it counts alone, empty or not.
  assert.equal(loadSettings(folder).settings.hasEnvironment, false);
  writeFileSync(join(root, ".binder", "environment.yml"), "dependencies: [numpy]\n");
  assert.equal(loadSettings(folder).settings.hasEnvironment, true);
  writeFileSync(join(folder, "settings.yaml"), "folder: docs/content\n");
  assert.equal(loadSettings(folder).settings.hasEnvironment, false);
});

test("the content folder is the one that is named", () => {
  assert.equal(findContentFolder({}, "/site"), "/site/content");
  assert.equal(findContentFolder({ ATOLL_CONTENT: "../notes" }, "/site"), "/notes");
  assert.equal(findContentFolder({ ATOLL_CONTENT: "/else" }, "/site"), "/else");
});

test("a setting inside another is named by both", () => {
  const { settings, messages } = readSettings("outputs:\n  run: sometimes\n  walk: 1\n", "s.yaml");
  assert.equal(settings.outputs, "press");
  assert.deepEqual(
    messages.map(({ rule, place, text }) => [rule, place.line, text.includes("outputs.")]),
    [
      ["settings-value", 2, true],
      ["settings-unknown", 3, true],
    ],
  );
});
