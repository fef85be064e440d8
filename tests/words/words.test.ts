import assert from "node:assert/strict";
import { test } from "node:test";
import { findDirection, findSpoken, findWords, type Words } from "../../src/words/words.ts";

test("a language says in which direction it is written, whatever an author takes for a language", () => {
  const written = ["ar", "he-IL", "fa", "az-Arab", "en", "az-Latn", "English", "de_AT", "", "x y"];
  assert.deepEqual(
    written.map((language) => findDirection(language)),
    ["rtl", "rtl", "rtl", "rtl", "ltr", "ltr", "ltr", "ltr", "ltr", "ltr"],
  );
});

test("the interface speaks the site's language where there is a table for it, and English elsewhere", () => {
  assert.equal(findWords("de-AT").page.archive, "Archiv");
  assert.equal(findWords("tlh").page.archive, "Archive");
  assert.deepEqual(["de", "DE-ch", "de_AT", "en-GB", "fr", "constructor", "", "x y"].map(findSpoken), [
    "de",
    "de",
    "de",
    "en",
    "en",
    "en",
    "en",
    "en",
  ]);
});

/** What is alike in both: names, and words that German has taken over. */
const alike = new Set(["Tags", "Archiv", "Live", "Link", "Video", "Notebook", "Feed", "Listing", "Editor"]);

test("nothing of the interface has stayed English in German", () => {
  const same = Object.entries(findWords("de")).flatMap(([place, words]) =>
    findAlike(words, findWords("en")[place as keyof Words]).map((name) => `${place}.${name}`),
  );
  assert.deepEqual(same, []);
});

/** The names of words that are the same, functions being called with numbers. */
function findAlike(one: unknown, other: unknown): string[] {
  if (typeof one === "string") return one === other && !alike.has(one) ? [one] : [];
  if (typeof one === "function" && typeof other === "function")
    return findAlike(one(["x"], 2), other(["x"], 2));
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return [];
  const others = new Map(Object.entries(other));
  return Object.entries(one).flatMap(([name, value]) =>
    findAlike(value, others.get(name)).map((word) => `${name}: ${word}`),
  );
}
