/**
 * `npm run execute:python [-- <notebook>…]`: runs the Python cells of notebooks from top to bottom in a fresh kernel and
 * stores their outputs. Without names, every notebook. Where a cell fails its notebook is left as it was.
 */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { readCell } from "../src/dialects/cell.ts";
import { readTags } from "../src/dialects/cell-metadata.ts";
import { toReport } from "../src/loader/report.ts";
import { findWorkspace } from "../src/loader/workspace.ts";
import { createMessage, type Message } from "../src/messages/message.ts";
import { type CellEdit, replaceOutputs } from "../src/notebook/edit.ts";
import type { Cell, JsonObject, Notebook } from "../src/notebook/notebook.ts";
import { readNotebook } from "../src/notebook/read.ts";
import { writeNotebook } from "../src/notebook/write.ts";
import { readArguments } from "./arguments.ts";
import { findFailure } from "./execute-python/failure.ts";
import { findInterpreter } from "./execute-python/interpreter.ts";
import { runCells } from "./execute-python/run.ts";

const usage = "npm run execute:python [-- <notebook>…]";
process.exitCode = await executeAll(readArguments(usage, { allowPositionals: true }).positionals);

/** Answers the exit status. */
async function executeAll(names: readonly string[]): Promise<number> {
  const python = findInterpreter();
  if (python === undefined) {
    console.error(
      "No Python with nbconvert and ipykernel found. Install them (pip install nbconvert ipykernel), " +
        "or name a Python that has them: ATOLL_PYTHON=/usr/bin/python3 npm run execute:python",
    );
    return 1;
  }
  console.log(`Python: ${python.path} (${python.origin})`);
  const messages: Message[] = [];
  for (const path of names.length > 0 ? names.map((name) => resolve(name)) : findNotebooks()) {
    messages.push(...(await executeNotebook(path, python.path)));
  }
  const errors = messages.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    console.error(toReport(errors));
  }
  return errors.length > 0 ? 1 : 0;
}

function findNotebooks(): string[] {
  const cwd = findWorkspace().content;
  const ignore = ["**/.ipynb_checkpoints/**", "**/node_modules/**"];
  return globSync("**/*.ipynb", { cwd, absolute: true, ignore }).toSorted();
}

async function executeNotebook(path: string, python: string): Promise<readonly Message[]> {
  const file = relative(process.cwd(), path);
  const bytes = readFileSync(path);
  const { notebook, messages } = readNotebook(bytes, file);
  if (notebook === undefined) {
    return messages;
  }
  const cells = notebook.language === "python" ? notebook.cells.filter((cell) => isRun(cell, notebook)) : [];
  if (cells.length === 0) {
    console.log(`${file}: no Python cells to run`);
    return messages;
  }
  const run = await runCells(python, cells, notebook.metadata, dirname(path));
  const failures = cells.flatMap((cell, position) => toFailure(cell, run[position], file));
  if (failures.length > 0) {
    return [...messages, ...failures];
  }
  const before = bytes.toString("utf8");
  const edits = new Map(cells.map((cell, position) => [cell.index, toEdit(run[position])]));
  const writing = await writeNotebook(path, before, replaceOutputs(before, edits));
  console.log(`${file}: ${cells.length} cells run, ${writing}`);
  return writing === "conflict" ? [...messages, createMessage("python-conflict", { file })] : messages;
}

/** Every code cell but those of the browser and those whose author says that they are not to be run. */
function isRun(cell: Cell, notebook: Notebook): boolean {
  if (cell.kind !== "code" || cell.source.trim() === "") {
    return false;
  }
  const { language, options } = readCell(cell, notebook);
  const isBrowsers = language === "javascript" || language === "typescript";
  const isSkipped =
    String(options.unknown["eval"]) === "false" || readTags(cell.metadata).includes("skip-execution");
  return !isBrowsers && !isSkipped;
}

/** A failure stops nothing that a reader should see: authors who show an error mark its cell `raises-exception`. */
function toFailure(cell: Cell, run: JsonObject | undefined, file: string): Message[] {
  const failure = run === undefined ? undefined : findFailure(run);
  if (failure === undefined || readTags(cell.metadata).includes("raises-exception")) {
    return [];
  }
  const { name, value, line } = failure;
  return [createMessage("python-failed", { file, cell: cell.index, line }, { error: `${name}: ${value}` })];
}

function toEdit(run: JsonObject | undefined): CellEdit {
  const count = run?.["execution_count"];
  return { outputs: run?.["outputs"] ?? [], executionCount: typeof count === "number" ? count : null };
}
