/** What went wrong in a cell that was run, and on which of its lines. */
import { stripVTControlCharacters } from "node:util";
import { isJsonList, isJsonObject } from "../../src/notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../src/notebook/notebook.ts";

export interface Failure {
  readonly name: string;
  readonly value: string;
  /** Line of the cell, from 1, where the traceback names it. */
  readonly line: number | undefined;
}

/** Finds the error that a cell ended with. */
export function findFailure(cell: JsonObject): Failure | undefined {
  const outputs = isJsonList(cell["outputs"]) ? cell["outputs"] : [];
  const error = outputs.filter(isJsonObject).find((output) => output["output_type"] === "error");
  if (error === undefined) {
    return undefined;
  }
  const traceback = isJsonList(error["traceback"])
    ? error["traceback"].filter((line) => typeof line === "string")
    : [];
  return {
    name: toText(error["ename"]),
    value: toText(error["evalue"]),
    line: findLine(traceback.join("\n")),
  };
}

/** IPython names the cell's own frame first: `Cell In [3], line 2`, or with an arrow before the line. */
function findLine(traceback: string): number | undefined {
  const plain = stripVTControlCharacters(traceback);
  const frame = /(?:Cell|Input) In ?\[\d+\].*(?:\n(?!\n).*)*/.exec(plain)?.[0];
  const line = /In ?\[\d+\], line (\d+)/.exec(frame ?? "")?.[1] ?? /^-+> *(\d+) /m.exec(frame ?? "")?.[1];
  return line === undefined ? undefined : Number(line);
}

function toText(value: JsonValue | undefined): string {
  return typeof value === "string" ? stripVTControlCharacters(value) : "";
}
