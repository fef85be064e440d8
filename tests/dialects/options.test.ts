import assert from "node:assert/strict";
import { test } from "node:test";
import { code } from "../notebook/build.ts";
import { changesOf, placesOf, readOne, readSource } from "./read.ts";

test("YAML options, also over several lines", () => {
  const reading = readSource(
    [
      "#| label: fig-digits",
      "#| fig-cap: |",
      "#|   Two",
      "#|   lines",
      "#| fig-alt:",
      "#|   - one",
      "#|   - two",
      "#| code-fold: show",
      "#| code-summary: 'Show: it'",
      "#| column: page",
      "",
      "x = 1",
    ].join("\n"),
  );
  assert.deepEqual(reading.messages, []);
  assert.deepEqual(changesOf(reading), {
    label: "fig-digits",
    caption: "Two\nlines",
    alt: "one two",
    alts: ["one", "two"],
    foldCode: "open",
    foldSummary: "Show: it",
    column: "page",
  });
  assert.deepEqual([reading.source, reading.line], ["x = 1", 12]);
});

test("every comment prefix", () => {
  for (const prefix of ["#|", "#| ", "# | ", "//| ", "// | ", "--| ", "%%| ", "%| ", ";;| "]) {
    const reading = readSource(`${prefix}echo: false\nx`);
    assert.deepEqual([changesOf(reading), reading.source, reading.line], [{ echo: false }, "x", 2], prefix);
  }
});

test("nbdev's spellings", () => {
  assert.deepEqual(changesOf(readSource("#| hide\nx")), { include: false });
  assert.deepEqual(changesOf(readSource("#|hide_input\nx")), { echo: false });
  assert.deepEqual(changesOf(readSource("#| echo:false\nx")), { echo: false });
  assert.deepEqual(changesOf(readSource("#| echo false\nx")), { echo: false });
  assert.deepEqual(changesOf(readSource("#| exports\nx")), {
    foldCode: "open",
    foldSummary: "Exported source",
  });
  for (const line of ["#| export", "#| default_exp core", "#| eval: false", "#| cuda"]) {
    const reading = readSource(`${line}\nx`);
    assert.deepEqual([reading.messages, changesOf(reading), reading.source], [[], {}, "x"], line);
  }
});

test("what is said of several figures, of the code and of what was printed", () => {
  const changes = (source: string) => changesOf(readSource(`${source}\nx`));
  assert.deepEqual(changes('#| fig-subcap: ["One", ""]\n#| layout-nrow: 2'), {
    subCaptions: ["One", ""],
    outputRows: 2,
  });
  assert.deepEqual(changes("#| fig-cap:\n#|   - a\n#|   - b"), { caption: "a b", captions: ["a", "b"] });
  assert.deepEqual(changes("#| filter_stream Future Warning:"), { hiddenWords: ["Future", "Warning:"] });
  assert.deepEqual(changes("#| code-line-numbers: true\n#| code-overflow: wrap"), {
    numberedLines: true,
    wrapsCode: true,
  });
  assert.deepEqual(changes("#| lst-label: lst-one\n#| lst-cap: The code"), {
    listingLabel: "lst-one",
    listingCaption: "The code",
  });
  assert.deepEqual(changes("#| renderings: [light, dark]"), { renderings: ["light", "dark"] });
  assert.deepEqual(changes("#| fig-align: center\n#| fig-cap-location: top\n#| fig-link: a.html"), {
    outputAlign: "center",
    captionAbove: true,
    link: "a.html",
  });
});

test("tags and classes say in a comment what they say in the metadata", () => {
  const changes = (source: string) => changesOf(readSource(`${source}\nx`));
  assert.deepEqual(changes("#| tags: [hide-input, remove-stderr]"), { foldCode: "closed", stderr: false });
  assert.deepEqual(changes("#| tags: [mine]"), {});
  assert.deepEqual(changes("#| class: full-width"), { column: "page" });
  assert.deepEqual(changes("#| classes: .column-margin"), { column: "margin" });
  assert.deepEqual(changes("#| scroll-output: true"), { scrolls: true });
});

test("fastpages' directives stand among leading comments, which stay", () => {
  const reading = readSource("#hide_input\n# why\n# collapse-output\nx = 1\n#hide");
  assert.deepEqual(changesOf(reading), { echo: false, foldOutput: "closed" });
  assert.deepEqual([reading.source, reading.line], ["# why\nx = 1\n#hide", 3]);
  assert.deepEqual(reading.messages, []);
  for (const [line, changes] of [
    ["#hide", { include: false }],
    ["#hide-output", { output: false }],
    ["#collapse", { foldCode: "closed" }],
    ["#collapse_hide", { foldCode: "closed" }],
    ["#collapse-show", { foldCode: "open" }],
    ["#export", {}],
    ["#default_exp core", {}],
  ] as const) {
    const directive = readSource(`${line}\nx`);
    assert.deepEqual([changesOf(directive), directive.source], [changes, "x"], line);
  }
  for (const line of ["# hide and seek", "#hide this", "# export the data", "#exporting", "#!/bin/sh"]) {
    const comment = readSource(`${line}\nx`);
    assert.deepEqual([changesOf(comment), comment.source, comment.line], [{}, `${line}\nx`, 1], line);
  }
});

test("tags and metadata of Jupyter, MyST, Colab and nbdev", () => {
  for (const [metadata, changes] of [
    [{ tags: ["hide-cell"] }, { foldCode: "closed", foldOutput: "closed" }],
    [{ tags: ["hide_input", "mine", 3] }, { foldCode: "closed" }],
    [{ tags: ["hide-output"] }, { foldOutput: "closed" }],
    [{ tags: ["remove-cell"] }, { include: false }],
    [{ tags: ["remove-input"] }, { echo: false }],
    [{ tags: ["remove_output"] }, { output: false }],
    [{ tags: ["remove-stderr", "remove-stdout"] }, { stderr: false, stdout: false }],
    [{ tags: "remove-cell" }, {}],
    [{ hide_input: true }, { echo: false }],
    [{ hide_input: "true" }, {}],
    [{ jupyter: { source_hidden: true } }, { foldCode: "closed" }],
    [{ jupyter: { outputs_hidden: true } }, { foldOutput: "closed" }],
    [{ jupyter: "hidden" }, {}],
    [{ collapsed: true }, { foldOutput: "closed" }],
    [{ collapsed: false, cellView: "form" }, { foldCode: "closed" }],
    [{ nbdev: { hide: "true", eval: "false" } }, { include: false }],
    [
      { caption: "C", label: "a b" },
      { caption: "C", label: "a-b" },
    ],
  ] as const) {
    const reading = readSource("x", { metadata });
    assert.deepEqual([changesOf(reading), reading.messages], [changes, []], JSON.stringify(metadata));
  }
  const hidden = readOne(code("x"), { kernelspec: { language: "python", name: "p" }, hide_input: true });
  assert.deepEqual(changesOf(hidden), { echo: false });
});

test("a comment wins over a directive, that over metadata", () => {
  const reading = readSource("#hide_input\n#| code-fold: show\nx", {
    metadata: { tags: ["hide-input"], nbdev: { echo: "true" } },
  });
  assert.deepEqual(changesOf(reading), { echo: false, foldCode: "open" });
});

test("an unknown option is an error in our own form, with the nearest name, and kept", () => {
  const reading = readSource("#| label: a\n#| fig-capp: b\n#| frobnicate\nx");
  assert.deepEqual(placesOf(reading), [
    ["option-unknown", "error", 1, 2],
    ["option-unknown", "error", 1, 3],
  ]);
  assert.match(reading.messages[0]?.hint ?? "", /fig-cap\?/);
  assert.deepEqual(reading.options.unknown, { "fig-capp": "b", frobnicate: true });
});

test("what may be an ordinary comment, or metadata, is only a warning", () => {
  const reading = readSource("# | note: this\nx", { metadata: { nbdev: { odd: "1" } } });
  assert.deepEqual(placesOf(reading), [
    ["option-doubtful", "warning", 1, undefined],
    ["option-doubtful", "warning", 1, 1],
  ]);
  const table = readSource("# | a | b |\n# |---|---|\nx");
  assert.deepEqual([table.messages, table.source, table.line], [[], "# | a | b |\n# |---|---|\nx", 1]);
});

test("options of other systems are kept and nothing is said", () => {
  const reading = readSource("#| fig-pos: t\n#| eval: false\n#| fig_width: 3\nx");
  assert.deepEqual(reading.messages, []);
  assert.deepEqual(reading.options.unknown, { "fig-pos": "t", eval: false, fig_width: 3 });
});

test("columns of outputs by their number, or rows of widths", () => {
  const read = (source: string) => readSource(source).options;
  assert.equal(read("x").outputColumns, 1);
  assert.equal(read("#| layout-ncol: 3\nx").outputColumns, 3);
  assert.deepEqual(read("#| layout: [[1, 1], [1]]\nx").outputWidths, [[1, 1], [1]]);
  assert.deepEqual(read('#| layout: "[[30, -5, 30], [1]]"\nx').outputWidths, [[30, -5, 30], [1]]);
  assert.deepEqual(read("#| layout: [2, 1]\nx").outputWidths, [[2, 1]]);
  assert.equal(readSource("#| layout: [[0]]\nx").messages[0]?.rule, "option-mistyped");
  assert.equal(readSource("#| layout-ncol: 0\nx").messages[0]?.rule, "option-mistyped");
});

test("a mistyped value is an error that names what is allowed", () => {
  const reading = readSource("#| echo: perhaps\n#| column: left\n#| label: [a]\nx");
  assert.deepEqual(placesOf(reading), [
    ["option-mistyped", "error", 1, 1],
    ["option-mistyped", "error", 1, 2],
    ["option-mistyped", "error", 1, 3],
  ]);
  assert.match(reading.messages[0]?.text ?? "", /echo is "perhaps", but must be true, false or fenced/);
  assert.equal(reading.options.echo, true);
});

test("broken YAML spoils its own option only, and its line is named", () => {
  const reading = readSource('#| label: a\n#| fig-cap: one: two\n#| fig-alt: "open\n#| echo: false\nx');
  assert.deepEqual(placesOf(reading), [
    ["option-malformed", "error", 1, 2],
    ["option-malformed", "error", 1, 3],
  ]);
  assert.deepEqual(changesOf(reading), { label: "a", echo: false });
  assert.deepEqual(placesOf(readSource("#| - item\nx")), [["option-malformed", "error", 1, 1]]);
});

test("an option below an ordinary comment is reported, since no system reads it", () => {
  const reading = readSource("# why\n#| echo: false\nx");
  assert.deepEqual(placesOf(reading), [["option-late", "warning", 1, 2]]);
  assert.deepEqual(changesOf(reading), {});
});

test("live options", () => {
  assert.deepEqual(changesOf(readSource("%%js\n//| live: false\n//| run: press\nx")), {
    live: false,
    run: "press",
  });
});

test("widths of a table's columns", () => {
  const widthsOf = (written: string) => changesOf(readSource(`#| tbl-colwidths: ${written}\nx`)).tableWidths;
  assert.deepEqual(widthsOf("[60, 40]"), [60, 40]);
  assert.deepEqual(widthsOf('"[60, 40]"'), [60, 40]);
  assert.deepEqual(widthsOf("auto"), []);
  for (const wrong of ["wide", "[60, none]", "[0, 100]"]) {
    const reading = readSource(`#| tbl-colwidths: ${wrong}\nx`);
    assert.deepEqual(placesOf(reading), [["option-mistyped", "error", 1, 1]], wrong);
  }
});
