/** MIME bundles: text joined, base64 without white space, JSON as it is. */
import { isJsonObject, type Report, text } from "./fields.ts";
import type { JsonObject, JsonValue, MimeBundle } from "./notebook.ts";

/** Reads a MIME bundle; a value that its type cannot have is reported and left out. */
export function readBundle(from: JsonObject, report: Report): MimeBundle {
  const bundle: Record<string, JsonValue> = {};
  for (const [type, value] of Object.entries(from)) {
    const read = isJsonType(type) ? value : readText(type, value);
    if (read === undefined) {
      report("notebook-field", { field: type, found: "no text", expected: text.expected });
    } else {
      bundle[type] = read;
    }
  }
  return bundle;
}

/** Reads the attachments of a cell: file name to MIME bundle. */
export function readAttachments(from: JsonObject, report: Report): Record<string, MimeBundle> {
  const attachments: Record<string, MimeBundle> = {};
  for (const [file, bundle] of Object.entries(from)) {
    if (isJsonObject(bundle)) {
      attachments[file] = readBundle(bundle, report);
    } else {
      report("notebook-field", { field: file, found: "no object", expected: "an object of MIME types" });
    }
  }
  return attachments;
}

export function isJsonType(type: string): boolean {
  return type === "application/json" || /^application\/.*\+json$/.test(type);
}

/** Whether Jupyter stores values of this type as base64. */
export function isBase64Type(type: string): boolean {
  return (
    (/^(?:image|audio|video|font)\//.test(type) && type !== "image/svg+xml") ||
    type === "application/pdf" ||
    type === "application/octet-stream"
  );
}

function readText(type: string, value: JsonValue): string | undefined {
  const joined = text.read(value);
  return joined !== undefined && isBase64Type(type) ? joined.replace(/\s+/g, "") : joined;
}
