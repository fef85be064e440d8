import assert from "node:assert/strict";
import { test } from "node:test";
import { findDirection, findWords } from "../../src/site/words.ts";

test("a language says in which direction it is written, whatever an author takes for a language", () => {
  const written = ["ar", "he-IL", "fa", "az-Arab", "en", "az-Latn", "English", "de_AT", "", "x y"];
  assert.deepEqual(
    written.map((language) => findDirection(language)),
    ["rtl", "rtl", "rtl", "rtl", "ltr", "ltr", "ltr", "ltr", "ltr", "ltr"],
  );
});

test("the interface speaks the site's language where there is a table for it", () => {
  assert.equal(findWords("de-AT").archive, "Archiv");
  assert.equal(findWords("tlh").archive, "Archive");
});
