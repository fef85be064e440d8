/** Outputs in the form in which Jupyter writes them to disk. */
import { isBase64Type, isJsonType } from "./bundle.ts";
import { isJsonList, isJsonObject } from "./fields.ts";
import type { JsonObject, JsonValue } from "./notebook.ts";

/** Splits the texts of outputs into lists of lines, as Jupyter does on saving; what is split already stays. */
export function toStoredOutputs(outputs: JsonValue): JsonValue {
  return isJsonList(outputs)
    ? outputs.map((output) => (isJsonObject(output) ? toStored(output) : output))
    : outputs;
}

function toStored(output: JsonObject): JsonObject {
  const { text, data } = output;
  return {
    ...output,
    ...(typeof text === "string" ? { text: toStoredLines(text) } : {}),
    ...(isJsonObject(data) ? { data: toStoredBundle(data) } : {}),
  };
}

function toStoredBundle(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => {
      const isText = typeof value === "string" && !isJsonType(type) && !isBase64Type(type);
      return [type, isText ? toStoredLines(value) : value];
    }),
  );
}

/** Lines with their ends, as Python's `splitlines(True)` gives them for \n. */
function toStoredLines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}
