/** Outputs as nbformat 2 and 3 had them → as nbformat 4 has them. */
import { isJsonObject } from "./fields.ts";
import { type JoinLines, joinText } from "./join.ts";
import type { JsonObject, JsonValue } from "./notebook.ts";

/** What stood on the output itself before there were bundles. */
const types: Readonly<Record<string, string>> = {
  text: "text/plain",
  html: "text/html",
  svg: "image/svg+xml",
  png: "image/png",
  jpeg: "image/jpeg",
  pdf: "application/pdf",
  latex: "text/latex",
  json: "application/json",
  javascript: "application/javascript",
};

const kinds: Readonly<Record<string, string>> = {
  pyout: "execute_result",
  pyerr: "error",
};

/** Whether an output of a later format still has the older form. */
export function isOldOutput(output: JsonObject): boolean {
  const { output_type: type, data } = output;
  return (
    type === "pyout" ||
    type === "pyerr" ||
    ((type === "display_data" || type === "execute_result") &&
      data === undefined &&
      Object.keys(output).some((key) => Object.hasOwn(types, key) || key.includes("/")))
  );
}

export function upgradeOutput(output: JsonObject, join: JoinLines): JsonObject {
  const { output_type: written, metadata = {} } = output;
  const type = typeof written === "string" ? (kinds[written] ?? written) : written;
  if (type === "stream") {
    const text = joinText(output["text"], join);
    return {
      output_type: "stream",
      name: output["stream"] ?? output["name"] ?? "stdout",
      ...(text === undefined ? {} : { text }),
    };
  }
  if (type !== "display_data" && type !== "execute_result") {
    return { ...output, output_type: type ?? null };
  }
  return {
    output_type: type,
    metadata: isJsonObject(metadata) ? renameKeys(metadata) : metadata,
    data: isJsonObject(output["data"]) ? output["data"] : toBundle(output, join),
  };
}

function toBundle(output: JsonObject, join: JoinLines): JsonObject {
  const entries = Object.entries(output).flatMap(([key, value]): [string, JsonValue][] => {
    const type = toType(key);
    if (type === undefined) {
      return [];
    }
    const text = joinText(value, join) ?? value;
    return [[type, type === "application/json" ? readStored(text) : text]];
  });
  return Object.fromEntries(entries);
}

function toType(key: string): string | undefined {
  return Object.hasOwn(types, key) ? types[key] : key.includes("/") ? key : undefined;
}

/** JSON was stored as text. */
function readStored(text: JsonValue): JsonValue {
  if (typeof text !== "string") {
    return text;
  }
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function renameKeys(metadata: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [toType(key) ?? key, value]));
}
