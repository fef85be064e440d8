/** What a notebook may see of the world, all of it named from where the notebook lies. */
import { existsSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import type { World } from "./cache.ts";
import { readBytes } from "./files.ts";
import { createModuleFiles } from "./modules.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Files of the content folder and of `public` (which anybody can see), pages of neighbouring notebooks, and the modules
 * that live cells may import: demos, the lab, installed packages, files beside the notebook.
 *
 * @param source Path of the notebook below the content folder.
 * @param slugs Source path → slug, of every notebook in the folder.
 */
export function createWorld(workspace: Workspace, source: string, slugs: ReadonlyMap<string, string>): World {
  const { project, content } = workspace;
  const folder = dirname(join(content, source));
  const open = [content, join(project, "public")];
  const isOpen = (target: string): boolean => open.some((root) => target.startsWith(root + sep));
  const modules = createModuleFiles(project, open);
  const hashModule = (specifier: string): string | undefined => {
    if (specifier.startsWith("#") || specifier.startsWith(".")) {
      return modules.digest(specifier, folder);
    }
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
    return existsSync(join(project, "node_modules", name, "package.json")) ? specifier : undefined;
  };
  return {
    readFile: (path) => {
      // From the root of the site: what is in `public`, or named from the content folder.
      const targets = path.startsWith("/") ? open.map((root) => join(root, path)) : [resolve(folder, path)];
      return targets
        .filter(isOpen)
        .map(readBytes)
        .find((bytes) => bytes !== undefined);
    },
    findPage: (path) => {
      const target = relative(content, resolve(folder, path));
      return slugs.get(target.split(sep).join(posix.sep));
    },
    hasModule: (specifier) => hashModule(specifier) !== undefined,
    hashModule,
  };
}
