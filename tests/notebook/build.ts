/** Small notebooks for tests, as Jupyter writes them. */
import type { JsonObject, JsonValue } from "../../src/notebook/notebook.ts";
import { type NotebookReading, readNotebook } from "../../src/notebook/read.ts";

/** Bytes of a notebook with these cells. */
export function toBytes(
  cells: readonly JsonValue[],
  metadata: JsonObject = pythonKernel,
  more: JsonObject = {},
): Uint8Array {
  const notebook = { cells, metadata, nbformat: 4, nbformat_minor: 5, ...more };
  return new TextEncoder().encode(`${JSON.stringify(notebook, null, 1)}\n`);
}

/** Reads a notebook with these cells. */
export function read(cells: readonly JsonValue[], metadata?: JsonObject, more?: JsonObject): NotebookReading {
  return readNotebook(toBytes(cells, metadata, more), "test.ipynb");
}

export const pythonKernel: JsonObject = {
  kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
};

/** A code cell with this source. */
export function code(source: JsonValue, more: JsonObject = {}): JsonObject {
  return { cell_type: "code", execution_count: null, metadata: {}, outputs: [], source, ...more };
}

/** A markdown cell with this source. */
export function markdown(source: JsonValue, more: JsonObject = {}): JsonObject {
  return { cell_type: "markdown", metadata: {}, source, ...more };
}

/** A raw cell with this source. */
export function raw(source: JsonValue, more: JsonObject = {}): JsonObject {
  return { cell_type: "raw", metadata: {}, source, ...more };
}
