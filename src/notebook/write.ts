/** Writes a notebook so that no crash leaves half a file and no edit of the author's is lost. */
import { randomBytes } from "node:crypto";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export type Writing = "written" | "unchanged" | "conflict";

/**
 * Replaces the file's text `before` by `after`, wholly or not at all. Where the file no longer holds `before` byte for
 * byte (saved meanwhile, or not UTF-8) nothing is written: "conflict".
 */
export async function writeNotebook(path: string, before: string, after: string): Promise<Writing> {
  // A link stays a link: the file that it names is replaced.
  const target = await realpath(path);
  if (!(await holds(target, before))) {
    return "conflict";
  }
  if (after === before) {
    return "unchanged";
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeThrough(temporary, after, (await stat(target)).mode);
    if (!(await holds(target, before))) {
      return "conflict";
    }
    await rename(temporary, target);
    return "written";
  } finally {
    await rm(temporary, { force: true });
  }
}

async function holds(path: string, text: string): Promise<boolean> {
  return Buffer.from(text, "utf8").equals(await readFile(path));
}

async function writeThrough(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text, "utf8");
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
