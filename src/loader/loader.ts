/** Astro's view of the folder of notebooks: metadata in the store, HTML on disk, one report of every problem. */
import { basename, join, sep } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { findSpoken } from "../words/words.ts";
import { type Compilation, compileFolder, isLenient } from "./compile.ts";
import type { CompiledPost } from "./compile-one.ts";
import { writeIfChanged } from "./files.ts";
import { toLiveKey, writeLiveFiles } from "./live-files.ts";
import { countErrors, toReport } from "./report.ts";
import { entrySchema } from "./schema.ts";
import { findWorkspace, type Workspace } from "./workspace.ts";

/**
 * Notebooks of the workspace's content folder as entries of a collection. Drafts appear only while writing, or where
 * `ATOLL_DRAFTS=1` asks for them.
 */
export function notebookLoader(workspace: Workspace = findWorkspace()): Loader {
  return {
    name: "atoll-notebooks",
    schema: entrySchema,
    load: async (context) => {
      const writing = context.watcher !== undefined;
      const compilation = await compileFolder(workspace, toBase(context.config.base));
      const errors = countErrors(compilation.messages);
      if (compilation.messages.length > 0) {
        context.logger[errors > 0 ? "error" : "warn"](`\n${toReport(compilation.messages)}\n`);
      }
      if (errors > 0 && !writing && !isLenient()) {
        throw new Error(
          `The notebooks have ${errors} error${errors === 1 ? "" : "s"}; the report above says where.`,
        );
      }
      await store(context, compilation, workspace, writing);
      if (context.watcher !== undefined) {
        watch(context, workspace);
      }
    },
  };
}

async function store(
  context: LoaderContext,
  compilation: Compilation,
  workspace: Workspace,
  writing: boolean,
): Promise<void> {
  const drafts = writing || process.env["ATOLL_DRAFTS"] === "1";
  const posts = compilation.posts.filter((post) => drafts || !post.meta.draft);
  const live = posts.filter((post) => post.live.length > 0);
  writeLiveFiles(
    workspace,
    live.map((post) => ({
      key: toLiveKey(post.slug),
      folder: post.folder,
      file: basename(post.source),
      spoken: findSpoken(post.meta.lang ?? compilation.language),
      cells: post.live,
      inline: post.inline,
    })),
    posts.some(({ meta }) => meta.uses.includes("charts")),
  );
  writeIfChanged(
    join(workspace.root, "assets.json"),
    JSON.stringify([...new Set(posts.flatMap((post) => post.assets))].sort()),
  );
  const slugs = new Set(posts.map((post) => post.slug));
  for (const id of context.store.keys()) {
    if (!slugs.has(id) && !isBroken(id, context, compilation, writing)) {
      context.store.delete(id);
    }
  }
  for (const post of posts) {
    await storePost(context, post);
  }
}

async function storePost({ store, parseData }: LoaderContext, post: CompiledPost): Promise<void> {
  const id = post.slug;
  if (store.get(id)?.digest === post.digest) {
    return;
  }
  const liveKey = post.live.length > 0 ? toLiveKey(id) : undefined;
  const data = await parseData({ id, data: { ...post.meta, source: post.source, html: post.html, liveKey } });
  store.set({ id, data, digest: post.digest });
}

/** While writing, a notebook saved in a broken state keeps its last good page. */
function isBroken(id: string, context: LoaderContext, compilation: Compilation, writing: boolean): boolean {
  const source = context.store.get(id)?.data["source"];
  return writing && typeof source === "string" && compilation.broken.has(source);
}

/** Compiles again when anything below the content folder changes; unchanged notebooks come from the cache. */
function watch(context: LoaderContext, workspace: Workspace): void {
  const { watcher, config, logger } = context;
  if (watcher === undefined) {
    return;
  }
  watcher.add(workspace.content);
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const update = async (): Promise<void> => {
    const started = performance.now();
    const compilation = await compileFolder(workspace, toBase(config.base));
    const report = compilation.messages.length > 0 ? `\n${toReport(compilation.messages)}\n` : "";
    logger[countErrors(compilation.messages) > 0 ? "error" : "info"](
      `${report}Notebooks compiled in ${Math.round(performance.now() - started)} ms.`,
    );
    await store(context, compilation, workspace, true);
  };
  const onChange = (path: string): void => {
    if (!path.startsWith(workspace.content + sep) || path.includes(".ipynb_checkpoints")) {
      return;
    }
    clearTimeout(timer);
    // Jupyter saves by renaming: a removal and an addition within milliseconds are one change.
    timer = setTimeout(() => {
      running = running.then(update).catch((error: unknown) => logger.error(String(error)));
    }, 60);
  };
  watcher.on("change", onChange);
  watcher.on("add", onChange);
  watcher.on("unlink", onChange);
}

/** Base path with slashes at both ends. */
function toBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, "/");
}
