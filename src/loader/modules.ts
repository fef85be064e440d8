/** What stands behind an import of a live cell, digested with all it imports in its turn; read once a process, as long as nothing changes. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { digestModule, type ModuleDigest } from "../live/digest.ts";
import { hash } from "./files.ts";

export interface ModuleFiles {
  /**
   * Digest of the module that `specifier` names for an importer in `folder`: of its own sources, transitively. Packages count by
   * their name alone, since a new version of a library is no change of the author's. Undefined where there is none.
   */
  readonly digest: (specifier: string, folder: string) => string | undefined;
}

interface Known extends ModuleDigest {
  readonly stamp: string;
}

const memo = new Map<string, Known>();

/** @param open Folders below which files may be read, besides the rooms that cells import by name. */
export function createModuleFiles(project: string, open: readonly string[]): ModuleFiles {
  const rooms = join(project, "src");
  const find = (specifier: string, folder: string): string | undefined => {
    const bare = specifier.replace(/\?[\w&=]+$/, "");
    const room = /^#(demos|lab)\/(.+)$/.exec(bare);
    const path =
      room !== null
        ? join(rooms, room[1] ?? "", `${room[2]}.ts`)
        : bare.startsWith(".")
          ? resolve(folder, bare)
          : undefined;
    return path !== undefined && [rooms, ...open].some((root) => path.startsWith(root + sep)) && isFile(path)
      ? path
      : undefined;
  };
  return {
    digest(specifier, folder) {
      const first = find(specifier, folder);
      if (first === undefined) {
        return undefined;
      }
      const reached = new Map<string, string>();
      const packages = new Set<string>();
      const waiting = [first];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (reached.has(path)) {
          continue;
        }
        const { digest, specifiers } = readModule(path);
        reached.set(path, digest);
        for (const next of specifiers) {
          const found = find(next, dirname(path));
          if (found !== undefined) {
            waiting.push(found);
          } else {
            packages.add(next);
          }
        }
      }
      // By digest and not by path: where a file lies changes nothing that it draws.
      return hash(...[...reached.values()].sort(), ...[...packages].sort());
    },
  };
}

function readModule(path: string): Known {
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const known = memo.get(path);
  if (known?.stamp === stamp) {
    return known;
  }
  const kind = /\.([cm]?[jt]s)$/.exec(path)?.[1];
  const read = { ...digestFile(path, kind), stamp };
  memo.set(path, read);
  return read;
}

/** Data, style sheets and whatever else a bundler takes count byte by byte. */
function digestFile(path: string, kind: string | undefined): ModuleDigest {
  const bytes = readFileSync(path);
  return kind === undefined
    ? { digest: hash(bytes), specifiers: [] }
    : digestModule(bytes.toString("utf8"), kind.endsWith("ts") ? "typescript" : "javascript");
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
