/** Where the loader keeps what it makes. Nothing in here is worth keeping: deleting the folder costs one full compile. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";

export interface Workspace {
  readonly project: string;
  /** The folder of notebooks, absolute. */
  readonly content: string;
  /** The same folder as the author named it, for messages. */
  readonly contentName: string;
  readonly root: string;
  /** Compiled HTML, one file a post. */
  readonly posts: string;
  /** Images taken out of notebooks or found beside them. */
  readonly assets: string;
  /** Generated modules of live cells, one folder a live post. */
  readonly live: string;
  /** One record a notebook: what it was compiled from and what came of it. */
  readonly cache: string;
}

/**
 * Finds the workspace of the content folder named by `ATOLL_CONTENT`, or of `content/`.
 * Folders have workspaces of their own, so that building one never disturbs a running preview of another.
 */
export function findWorkspace(
  project: string = findProject(),
  env: Readonly<Record<string, string | undefined>> = process.env,
): Workspace {
  const contentName = env["ATOLL_CONTENT"] || "content";
  const content = resolve(project, contentName);
  const own = content === join(project, "content");
  const name = own
    ? "content"
    : `${basename(content)}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}`;
  const root = join(project, ".atoll", name);
  return {
    project,
    content,
    contentName,
    root,
    posts: join(root, "posts"),
    assets: join(root, "assets"),
    live: join(root, "live"),
    cache: join(root, "cache"),
  };
}

/** npm and Astro both run with the project as working directory; anywhere else is a mistake worth naming. */
function findProject(): string {
  const here = process.cwd();
  if (!existsSync(join(here, "astro.config.mjs"))) {
    throw new Error(`Run this from the project's folder: no astro.config.mjs in ${here}.`);
  }
  return here;
}
