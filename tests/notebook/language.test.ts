import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../src/notebook/notebook.ts";
import { code, read } from "./build.ts";

function languageOf(metadata: JsonObject, source = "x"): string | undefined {
  return read([code(source)], metadata).notebook?.language;
}

test("the kernelspec wins over language_info", () => {
  const metadata = {
    kernelspec: { name: "deno", language: "typescript" },
    language_info: { name: "python" },
  };
  assert.equal(languageOf(metadata), "typescript");
  assert.equal(
    languageOf({ kernelspec: { name: "tslab" }, language_info: { name: "python" } }),
    "typescript",
  );
  assert.equal(languageOf({ kernelspec: { name: "mystery" }, language_info: { name: "Julia" } }), "julia");
});

test("kernels known by name only", () => {
  const expected = {
    python3: "python",
    ir: "r",
    "julia-1.9": "julia",
    xcpp17: "cpp",
    ".net-csharp": "csharp",
  };
  const more = { "conda-env-bayes-py": "python", jslab: "javascript", gophernotes: "go", scala213: "scala" };
  for (const [name, language] of Object.entries({ ...expected, ...more })) {
    assert.equal(languageOf({ kernelspec: { name } }), language, name);
  }
});

test("names are spelt one way", () => {
  const expected = { "C#": "csharp", "C++": "cpp", R: "r", ipython: "python", shellscript: "bash" };
  for (const [language, name] of Object.entries(expected)) {
    assert.equal(languageOf({ kernelspec: { name: "x", language } }), name);
  }
});

test("without metadata only what looks like Python is Python", () => {
  assert.equal(languageOf({}, "%matplotlib inline"), "python");
  assert.equal(languageOf({}, "x = 1\nimport numpy as np"), "python");
  assert.equal(languageOf({}, 'import x from "y";'), "");
  assert.equal(languageOf({}, "x <- 1"), "");
  assert.equal(languageOf({ kernelspec: "python" }, "x"), "");
});
