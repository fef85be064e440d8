/** When notebooks last changed, as git remembers it: for posts whose author names no date. */
import { execFileSync } from "node:child_process";

/**
 * Finds the day of the last commit of every notebook in a folder, as ISO 8601 calendar dates by path below it. Nothing
 * where there is no git, no repository, or only its latest commits, which would say that everything has just changed.
 */
export function findChangeDates(folder: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  if (askGit(folder, "rev-parse", "--is-shallow-repository")?.trim() !== "false") return dates;
  const format = "--format=%x00%as";
  const log = askGit(folder, "log", format, "--name-only", "--no-renames", "--relative", "--", "*.ipynb");
  let date = "";
  for (const line of (log ?? "").split("\n")) {
    if (line.startsWith("\0")) date = line.slice(1);
    else if (line !== "" && !dates.has(line)) dates.set(line, date);
  }
  return dates;
}

/** What git says, or undefined where it cannot be asked. */
function askGit(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-c", "core.quotePath=false", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return undefined;
  }
}
