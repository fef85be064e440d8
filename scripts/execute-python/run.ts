/** Runs cells in a fresh Python kernel, through nbconvert, without a file of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { isJsonList, isJsonObject } from "../../src/notebook/fields.ts";
import { readJson } from "../../src/notebook/json.ts";
import type { Cell, JsonObject } from "../../src/notebook/notebook.ts";

/** Reading from and writing to the pipe leaves the kernel in the working directory of the process: the notebook's folder. */
const commandLine = [
  ...["-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--stdin", "--stdout"],
  // On a busy machine a kernel takes its time; a cell that trains takes its own.
  ...["--ExecutePreprocessor.startup_timeout=300", "--ExecutePreprocessor.timeout=-1"],
  ...["--ExecutePreprocessor.kernel_name=python3", "--log-level=ERROR"],
];

/** Runs the cells from top to bottom in `folder`; the answer holds each cell as nbformat has it, in the same order. */
export async function runCells(
  python: string,
  cells: readonly Cell[],
  metadata: JsonObject,
  folder: string,
): Promise<readonly JsonObject[]> {
  const child = spawn(python, commandLine, {
    cwd: folder,
    // Sets of text keep one order, so that an unchanged notebook gives an unchanged output.
    env: { ...process.env, PYTHONHASHSEED: "0" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // Where the process ends early its exit status tells more than the broken pipe.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify({ cells: cells.map(toStored), metadata, nbformat: 4, nbformat_minor: 4 }));
  const [answer, complaint, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const run = status === 0 ? readCells(answer) : undefined;
  if (run === undefined || run.length !== cells.length) {
    throw new Error(`nbconvert ended with status ${status}:\n${complaint.trim()}`);
  }
  return run;
}

function toStored({ source, metadata }: Cell): JsonObject {
  return { cell_type: "code", execution_count: null, metadata, outputs: [], source };
}

function readCells(answer: string): JsonObject[] | undefined {
  const reading = readJson(answer);
  const notebook = "value" in reading ? reading.value : undefined;
  const cells = isJsonObject(notebook) ? notebook["cells"] : undefined;
  return isJsonList(cells) ? cells.filter(isJsonObject) : undefined;
}
