import assert from "node:assert/strict";
import { test } from "node:test";
import { toPortable } from "../../src/site/source.ts";

const home = "https://owner.github.io/name/";

test("a cell of Python learns the site's address, and keeps all else", () => {
  const cell = {
    cell_type: "code",
    id: "a",
    outputs: [],
    source: ["import io\n", 'site = ""\n', 'x = "site = "'],
  };
  assert.deepEqual(toPortable(cell, home), {
    ...cell,
    source: ["import io\n", `site = "${home}"\n`, 'x = "site = "'],
  });
  assert.deepEqual(toPortable({ cell_type: "code", source: 'a = 1\nsite = ""' }, home).source, [
    "a = 1\n",
    `site = "${home}"`,
  ]);
});

test("a cell that is only to be read becomes a part of the text, and text stays as it is", () => {
  const read = {
    cell_type: "code",
    id: "b",
    source: ["#| eval: false\n", "from fastai.vision.all import *"],
  };
  assert.deepEqual(toPortable(read, home), {
    cell_type: "markdown",
    id: "b",
    metadata: {},
    source: ["```python\n", "from fastai.vision.all import *", "\n```"],
  });
  const text = { cell_type: "markdown", source: 'site = ""' };
  assert.equal(toPortable(text, home), text);
});
