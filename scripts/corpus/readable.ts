/** Which notebooks Python's own nbformat reads. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findInterpreter } from "../execute-python/interpreter.ts";

/** The readable ones of `paths`. Throws where there is no Python with Jupyter. */
export async function findReadable(paths: readonly string[]): Promise<Set<string>> {
  const python = findInterpreter();
  if (python === undefined) throw new Error("No Python with nbformat is to be found.");
  const child = spawn(python.path, [join(import.meta.dirname, "readable.py")], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.end(paths.join("\n"));
  const readable = new Set<string>();
  for await (const path of createInterface({ input: child.stdout })) readable.add(path);
  return readable;
}
