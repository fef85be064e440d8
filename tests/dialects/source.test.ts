import assert from "node:assert/strict";
import { test } from "node:test";
import { code, markdown, raw } from "../notebook/build.ts";
import { changesOf, readOne, readSource } from "./read.ts";

test("a magic that names the language goes, before and after options, and lines keep their numbers", () => {
  for (const source of ["%%javascript\n//| label: a\n\nimport x", "//| label: a\n\n%%js\nimport x"]) {
    const reading = readSource(source);
    assert.deepEqual(changesOf(reading), { label: "a" });
    assert.deepEqual([reading.language, reading.source, reading.line], ["javascript", "import x", 4]);
  }
  assert.equal(readSource("%%javascript\nx").magic, "javascript");
  assert.equal(readSource("%%ts\nx").language, "typescript");
  assert.equal(readSource("%%bash\nls").language, "bash");
  assert.equal(readSource("%%sh -e\nls").language, "bash");
  assert.equal(readSource("%%html\n<b>").language, "html");
});

test("a magic that says more stays in view", () => {
  const timed = readSource("%%time\n#| echo: false\nx = 1");
  assert.deepEqual([timed.magic, timed.language, timed.source], ["time", "python", "%%time\nx = 1"]);
  assert.deepEqual([readSource("%%R -i df\nsummary(df)").language], ["r"]);
  // Only a first line is a magic, and a bare %% is none (Go's kernel).
  assert.equal(readSource("x\n%%bash").magic, undefined);
  assert.equal(readSource("%%\nfmt.Println()").magic, undefined);
});

test("setup lines of Python go wherever they stand alone", () => {
  const reading = readSource(
    "%matplotlib inline\n\nimport a\n%load_ext autoreload\n%autoreload 2\nb = 5 %config\n%time a()",
  );
  assert.deepEqual([reading.source, reading.line], ["import a\nb = 5 %config\n%time a()", 3]);
  assert.equal(readSource("%reload_ext x\n%config InlineBackend.x = 1").source, "");
  assert.equal(readSource("a = 1\nsecret = 2 #| hide_line\nb").source, "a = 1\nb");
  assert.equal(readSource("%%bash\n%config").source, "%config");
});

test("the language of one cell: magic, then the editor's note, then the notebook", () => {
  const noted = (metadata: Parameters<typeof readSource>[1]) =>
    readOne(code("x", { metadata: metadata ?? {} })).language;
  assert.equal(noted({}), "python");
  assert.equal(noted({ vscode: { languageId: "shellscript" } }), "bash");
  assert.equal(noted({ vscode: { languageId: "dotnet-interactive.csharp" } }), "csharp");
  assert.equal(noted({ vscode: { languageId: "raw" } }), "python");
  assert.equal(noted({ kernel: "R" }), "r");
  assert.equal(
    readOne(code("%%js\nx", { metadata: { vscode: { languageId: "python" } } })).language,
    "javascript",
  );
});

test("prose cells: tags and #hide, the source as it is", () => {
  assert.deepEqual(changesOf(readOne(markdown("#hide\ntext"))), { include: false });
  assert.deepEqual(changesOf(readOne(markdown("# hide\ntext"))), {});
  assert.deepEqual(changesOf(readOne(raw("x", { metadata: { tags: ["remove-cell"] } }))), { include: false });
  assert.equal(readOne(markdown("#| echo: false")).source, "#| echo: false");
});

test("an empty cell and one of options alone", () => {
  assert.equal(readSource("").source, "");
  assert.deepEqual([readSource("#| hide").source, readSource("\n\n").source], ["", ""]);
});

test("Windows line ends", () => {
  const reading = readSource("#| echo: false\r\n%matplotlib inline\r\nx\r\n");
  assert.deepEqual(changesOf(reading), { echo: false });
  assert.equal(reading.source, "x\r\n");
});

test("Colab's forms keep their words and lose their marks", () => {
  const form = readSource(
    '#@title Choose a *rate* { display-mode: "form" }\nrate = 0.1 #@param {type:"slider"}\n#@markdown Small is slow.',
  );
  assert.equal(form.source, "# Choose a *rate*\nrate = 0.1\n# Small is slow.");
  assert.deepEqual(changesOf(form), { foldCode: "closed", foldSummary: "Choose a *rate*" });
  assert.deepEqual(changesOf(readSource("#@title Open\nx = 1")), {});
  const hidden = readSource("#@title Named\nx = 1", { metadata: { cellView: "form" } });
  assert.deepEqual(changesOf(hidden), { foldCode: "closed", foldSummary: "Named" });
  assert.equal(readSource("@decorator\ndef f(): pass").source, "@decorator\ndef f(): pass");
});

test("nbdev's documentation calls and marks vanish", () => {
  assert.equal(readSource("show_doc(Learner.fit)").options.echo, false);
  assert.equal(readSource("x = show_doc(a)\ny").options.echo, true);
  assert.equal(readOne(markdown("# Export -")).options.include, false);
  assert.equal(readOne(markdown("# Export -\n\nBut this.")).options.include, true);
});

test("a polyglot notebook names the language of a cell in its first line", () => {
  const reading = readSource("#!fsharp\nlet x = 1");
  assert.deepEqual([reading.language, reading.source, reading.line], ["fsharp", "let x = 1", 2]);
  assert.equal(readSource("#!/bin/sh\nls").source, "#!/bin/sh\nls");
});
