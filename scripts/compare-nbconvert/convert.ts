/** nbconvert's HTML of many notebooks, by one Python process. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findInterpreter } from "../execute-python/interpreter.ts";

export interface Converted {
  readonly path: string;
  /** Absent where nbconvert does not read the notebook. */
  readonly html: string | undefined;
}

/** Converts in the order given. Throws where there is no Python with nbconvert. */
export async function* convert(paths: readonly string[]): AsyncGenerator<Converted> {
  const python = findInterpreter();
  if (python === undefined) throw new Error("No Python with nbconvert is to be found.");
  const child = spawn(python.path, [join(import.meta.dirname, "convert.py")], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.end(paths.join("\n"));
  for await (const line of createInterface({ input: child.stdout })) {
    const answer: unknown = JSON.parse(line);
    if (typeof answer !== "object" || answer === null || !("path" in answer)) continue;
    yield { path: String(answer.path), html: "html" in answer ? String(answer.html) : undefined };
  }
}
