/** What Jupyter, its extensions and Colab note beside a cell: tags and metadata that say what is shown. */
import { isJsonList, isJsonObject } from "../notebook/fields.ts";
import type { Cell, JsonObject, JsonValue, Notebook } from "../notebook/notebook.ts";
import { toName } from "./names.ts";
import type { CellOptions } from "./options.ts";

type Change = Partial<CellOptions>;

/** `hide-` folds, `remove-` leaves out, as in Jupyter Book. A tag that is not here means nothing to us, and may. */
export const metadataTags: Readonly<Record<string, Change>> = {
  "hide-cell": { foldCode: "closed", foldOutput: "closed" },
  "hide-input": { foldCode: "closed" },
  "hide-output": { foldOutput: "closed" },
  "remove-cell": { include: false },
  "remove-input": { echo: false },
  "remove-output": { output: false },
  "remove-stdout": { stdout: false },
  "remove-stderr": { stderr: false },
  "scroll-output": { scrolls: true },
  "output-scroll": { scrolls: true },
  "full-width": { column: "page" },
  margin: { column: "margin" },
  popout: { column: "margin" },
};

/** Metadata keys (a path of keys) and the value on which they act. */
export const metadataFlags: readonly (readonly [readonly string[], JsonValue, Change])[] = [
  [["hide_input"], true, { echo: false }],
  [["hide_output"], true, { output: false }],
  [["collapsed"], true, { foldOutput: "closed" }],
  [["jupyter", "source_hidden"], true, { foldCode: "closed" }],
  [["jupyter", "outputs_hidden"], true, { foldOutput: "closed" }],
  [["cellView"], "form", { foldCode: "closed" }],
  [["_kg_hide-input"], true, { foldCode: "closed" }],
  [["_kg_hide-output"], true, { foldOutput: "closed" }],
];

/** Texts that MyST and others keep in the metadata. */
const texts: readonly (readonly [string, (text: string) => Change])[] = [
  ["label", (label) => ({ label: label.replace(/\s+/g, "-") })],
  ["caption", (caption) => ({ caption })],
  ["alt", (alt) => ({ alt })],
];

/** Finds what the notebook's and the cell's metadata say; values of a wrong type say nothing. */
export function findMetadataChanges({ metadata }: Cell, notebook: Notebook): Change[] {
  return [
    ...(notebook.metadata["hide_input"] === true ? [{ echo: false }] : []),
    ...metadataFlags.filter(([path, value]) => find(metadata, path) === value).map(([, , change]) => change),
    ...texts.flatMap(([key, change]) => {
      const text = metadata[key];
      return typeof text === "string" && text.trim() !== "" ? [change(text.trim())] : [];
    }),
    ...readTags(metadata).flatMap((tag) => metadataTags[tag] ?? []),
  ];
}

/** The tags of a cell, spelt with hyphens. */
export function readTags(metadata: JsonObject): string[] {
  const found = metadata["tags"];
  return isJsonList(found) ? found.filter((tag) => typeof tag === "string").map(toName) : [];
}

function find(from: JsonObject, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = from;
  for (const key of path) {
    value = isJsonObject(value) ? value[key] : undefined;
  }
  return value;
}
