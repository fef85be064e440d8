/** How the formats join their lists of lines: it is what they differ in most. */
import { isJsonList } from "./fields.ts";
import type { JsonValue } from "./notebook.ts";

export type JoinLines = (lines: readonly string[]) => string;

export const joins = {
  /** nbformat 4: nothing is between the pieces. */
  none: (lines: readonly string[]) => lines.join(""),
  /** nbformat 3: its first line says whether the line breaks were kept. */
  kept: (lines: readonly string[]) => lines.join(/[\n\r]$/.test(lines[0] ?? "") ? "" : "\n"),
  /** nbformat 2: the line breaks were always cut off. */
  cut: (lines: readonly string[]) => lines.join("\n"),
};

/** A list of lines → one text; anything else stays as it is, for the reader to judge. */
export function joinText(value: JsonValue | undefined, join: JoinLines): JsonValue | undefined {
  return isJsonList(value) && value.every((line) => typeof line === "string") ? join(value) : value;
}
