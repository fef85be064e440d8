/** The edge of this room: what it reads itself. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
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
  const { settings, messages } = readSettings(text, join(name, "settings.yaml"));
  return { settings: { ...settings, hasEnvironment: hasEnvironment(folder, settings.folder) }, messages };
}

/** Where Binder looks for what a repository needs, Python's ways only; the first folder that there is counts alone. */
const environmentFolders = ["binder", ".binder", ""];
const environmentFiles = ["environment.yml", "Pipfile", "Pipfile.lock", "requirements.txt", "setup.py"];

/** @param inside The content folder's path in its repository: where `folder` does not end with it, nothing is known of the rest. */
function hasEnvironment(folder: string, inside: string): boolean {
  const parts = inside.split("/").filter(Boolean);
  const path = resolve(folder);
  if (!(path + sep).endsWith([...parts, ""].join(sep))) return false;
  const root = resolve(path, ...parts.map(() => ".."));
  const place = environmentFolders.find((name) => existsSync(join(root, name))) ?? "";
  return environmentFiles.some((file) => existsSync(join(root, place, file)));
}

function findText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
