/** The outputs of a code cell; one reader a type. */
import { readBundle } from "./bundle.ts";
import {
  isJsonObject,
  list,
  name,
  object,
  type Report,
  readField,
  readOptionalField,
  text,
} from "./fields.ts";
import { joins } from "./join.ts";
import type { DataOutput, ErrorOutput, JsonObject, JsonValue, Output, StreamOutput } from "./notebook.ts";
import { isOldOutput, upgradeOutput } from "./upgrade-output.ts";

type OutputReader = (from: JsonObject, report: Report) => Output;

const readers: Readonly<Record<string, OutputReader>> = {
  stream: readStream,
  display_data: readData,
  execute_result: readData,
  error: readError,
};

/** Reads the outputs in their order; one of an unknown type is reported and left out. */
export function readOutputs(from: readonly JsonValue[], report: Report): Output[] {
  return from.flatMap((written, position) => {
    const value = isJsonObject(written) ? withoutOldForm(written, position, report) : written;
    const type = isJsonObject(value) ? value["output_type"] : undefined;
    const read = typeof type === "string" && Object.hasOwn(readers, type) ? readers[type] : undefined;
    if (read === undefined || !isJsonObject(value)) {
      report("notebook-output-type", { number: position + 1, type: JSON.stringify(type) ?? "none" });
      return [];
    }
    return [read(value, report)];
  });
}

function withoutOldForm(output: JsonObject, position: number, report: Report): JsonObject {
  if (!isOldOutput(output)) {
    return output;
  }
  report("notebook-older-part", { part: `Output ${position + 1} of the cell` });
  return upgradeOutput(output, joins.none);
}

function readStream(from: JsonObject, report: Report): StreamOutput {
  const stream = readField(from, "name", name, "stdout", report);
  return {
    kind: "stream",
    name: stream === "stderr" ? "stderr" : "stdout",
    text: readField(from, "text", text, "", report),
  };
}

function readData(from: JsonObject, report: Report): DataOutput {
  return {
    kind: "data",
    data: readBundle(readField(from, "data", object, {}, report), report),
    metadata: readOptionalField(from, "metadata", object, {}, report),
  };
}

function readError(from: JsonObject, report: Report): ErrorOutput {
  const traceback = readField(from, "traceback", list, [], report);
  return {
    kind: "error",
    name: readField(from, "ename", name, "Error", report),
    value: readField(from, "evalue", name, "", report),
    traceback: traceback.filter((line) => typeof line === "string"),
  };
}
