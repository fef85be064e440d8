/** Bytes of an `.ipynb` → one shape, or messages that say where and why not. */
import { createMessage, type Details, type Message } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";
import { readCells } from "./cells.ts";
import { decode } from "./decode.ts";
import { findDuplicateKeys } from "./duplicates.ts";
import { describe, isJsonList, isJsonObject, object, readOptionalField } from "./fields.ts";
import { readJson } from "./json.ts";
import { findLanguage } from "./language.ts";
import type { JsonValue, Notebook } from "./notebook.ts";
import { findPosition } from "./position.ts";
import { findVersion, upgrade } from "./upgrade.ts";

export interface NotebookReading {
  /** Absent where a message of severity "error" says why. */
  readonly notebook: Notebook | undefined;
  readonly messages: readonly Message[];
}

/** Reads a notebook of any nbformat; `file` is the path as the author knows it. */
export function readNotebook(bytes: Uint8Array, file: string): NotebookReading {
  const decoding = decode(bytes);
  if ("rule" in decoding) {
    return refuse(decoding.rule, file, decoding.details, decoding.line);
  }
  const { text } = decoding;
  if (text.trim() === "") {
    return refuse("notebook-empty", file);
  }
  const reading = readJson(text);
  if ("fault" in reading) {
    return explain(text, file, reading.fault);
  }
  const { notebook, messages } = readVersion(reading.value, file);
  const twice = findDuplicateKeys(text).map(({ key, line }) =>
    createMessage("notebook-key-duplicate", { file, line }, { key }),
  );
  return { notebook, messages: [...twice, ...messages] };
}

/** What the file is instead of JSON: the usual causes have an advice of their own. */
function explain(
  text: string,
  file: string,
  fault: { reason: string; line: number; column: number },
): NotebookReading {
  const marker = /^<{7}(?: |$)/m.exec(text);
  if (marker !== null) {
    return refuse("notebook-merge", file, {}, findPosition(text, marker.index).line);
  }
  if (/^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(text)) {
    return refuse("notebook-html", file, {}, 1);
  }
  return refuse("notebook-not-json", file, { reason: fault.reason }, fault.line, fault.column);
}

function readVersion(value: JsonValue, file: string): NotebookReading {
  if (!isJsonObject(value)) {
    return refuse("notebook-not-notebook", file, { reason: "it is not an object" });
  }
  const version = findVersion(value);
  if (version < 4) {
    const messages: Message[] = isJsonList(value["worksheets"] ?? value["cells"])
      ? []
      : [createMessage("notebook-field", { file }, { ...lost, found: describe(value["worksheets"]) })];
    const { metadata, cells } = upgrade(value, version);
    return readParts(metadata, cells, file, messages);
  }
  const cells = value["cells"];
  if (!isJsonList(cells)) {
    return refuse("notebook-not-notebook", file, { reason: "it has no list of cells" });
  }
  const newer = version > 4 ? [createMessage("notebook-newer", { file }, { version })] : [];
  return readParts(value["metadata"], cells, file, newer);
}

const lost = { field: "worksheets", expected: "a list" };

function readParts(
  rawMetadata: JsonValue | undefined,
  rawCells: readonly JsonValue[],
  file: string,
  messages: Message[],
): NotebookReading {
  const report = (rule: RuleId, details: Details) => {
    messages.push(createMessage(rule, { file }, details));
  };
  const metadata = readOptionalField({ metadata: rawMetadata ?? {} }, "metadata", object, {}, report);
  const cells = readCells(rawCells, file, messages);
  return { notebook: { file, language: findLanguage(metadata, cells), metadata, cells }, messages };
}

function refuse(
  rule: RuleId,
  file: string,
  details: Details = {},
  line?: number | undefined,
  column?: number | undefined,
): NotebookReading {
  return { notebook: undefined, messages: [createMessage(rule, { file, line, column }, details)] };
}
