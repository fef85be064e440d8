/** The Python that runs notebooks: named by environment, else the first on the PATH that can. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Interpreter {
  readonly path: string;
  /** Where it was found, for people. */
  readonly origin: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Finds a Python with nbconvert and ipykernel; undefined where there is none. */
export function findInterpreter(env: Environment = process.env): Interpreter | undefined {
  const named = env["ATOLL_PYTHON"];
  if (named !== undefined && named !== "") {
    return canRunNotebooks(named) ? { path: named, origin: "ATOLL_PYTHON" } : undefined;
  }
  const names = process.platform === "win32" ? ["python.exe"] : ["python3", "python"];
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const path = [...new Set(candidates)].find(
    (candidate) => existsSync(candidate) && canRunNotebooks(candidate),
  );
  return path === undefined ? undefined : { path, origin: "PATH" };
}

function canRunNotebooks(path: string): boolean {
  return spawnSync(path, ["-c", "import nbconvert, ipykernel"], { stdio: "ignore" }).status === 0;
}
