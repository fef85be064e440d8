/** The edge of this room: the one file it reads itself. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Environment } from "./address.ts";
import { defaultSettings, readSettings, type SettingsReading } from "./settings.ts";

/** Finds the folder of notebooks: `ATOLL_CONTENT`, else `content`. */
export function findContentFolder(env: Environment, root: string): string {
  return resolve(root, env.ATOLL_CONTENT || "content");
}

/**
 * Loads `settings.yaml` of a content folder; where there is none, every setting has its default.
 *
 * @param name The folder as the author named it, for messages.
 */
export function loadSettings(folder: string, name = folder): SettingsReading {
  const text = findText(join(folder, "settings.yaml"));
  if (text === undefined) return { settings: defaultSettings, messages: [] };
  return readSettings(text, join(name, "settings.yaml"));
}

function findText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
