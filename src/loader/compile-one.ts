/** One notebook → one compiled post on disk, or the record of it from last time. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { StoredLiveCell } from "../live/live.ts";
import { createMessage, type Message } from "../messages/message.ts";
import { readNotebook } from "../notebook/read.ts";
import { compilePost } from "../post/compile.ts";
import type { Post, PostMeta } from "../post/post.ts";
import { type CacheRecord, hashFile, readRecord, toMessages, type World, writeRecord } from "./cache.ts";
import { hash, writeIfChanged } from "./files.ts";
import { findDate, findOldAddress } from "./slugs.ts";
import type { Workspace } from "./workspace.ts";
import { createWorld } from "./world.ts";

export interface Source {
  /** Path below the content folder, with forward slashes. */
  readonly source: string;
  /** Path as the author knows it, for messages. */
  readonly file: string;
  readonly slug: string;
  readonly bytes: Uint8Array;
}

export interface CompiledPost {
  readonly slug: string;
  readonly source: string;
  /** Folder of the notebook, absolute. */
  readonly folder: string;
  readonly meta: PostMeta;
  /** The compiled HTML, an absolute path. */
  readonly html: string;
  readonly assets: readonly string[];
  readonly live: readonly StoredLiveCell[];
  /** Expressions in the prose. */
  readonly inline: readonly StoredLiveCell[];
  /** Changes whenever the page of this post would. */
  readonly digest: string;
}

export interface CompileSettings {
  readonly workspace: Workspace;
  readonly base: string;
  /** BCP 47 language of the site. */
  readonly language: string;
  /** Source path → slug, of every notebook in the folder. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly fingerprint: string;
  /** Whether a notebook with errors has its page all the same. */
  readonly lenient: boolean;
  /** Source path → the day it last changed, where that is known. */
  readonly changed: ReadonlyMap<string, string>;
}

export async function compileOne(
  source: Source,
  settings: CompileSettings,
): Promise<{ post: CompiledPost | undefined; messages: readonly Message[] }> {
  const { workspace, base, language } = settings;
  const world = createWorld(workspace, source.source, settings.slugs);
  const key = hash(settings.fingerprint, base, language, source.slug, source.file, source.bytes);
  const before = readRecord(workspace.cache, source.source + base, key, world);
  const record =
    before !== undefined && isComplete(before, workspace)
      ? before
      : await compile(source, key, world, settings);
  const messages = toMessages(record);
  const isRefused = !settings.lenient && messages.some(({ severity }) => severity === "error");
  return { post: isRefused ? undefined : toPost(record, source, settings), messages };
}

async function compile(
  source: Source,
  key: string,
  world: World,
  { workspace, base, language }: CompileSettings,
): Promise<CacheRecord> {
  const files: Record<string, string | null> = {};
  const pages: Record<string, string | null> = {};
  const modules: Record<string, string | null> = {};
  const { notebook, messages: unread } = readNotebook(source.bytes, source.file);
  if (notebook === undefined) {
    return { key, files, pages, modules, messages: [...unread], post: null };
  }
  const result = await compilePost(notebook, {
    slug: source.slug,
    base,
    language,
    readFile: (path) => {
      files[path] = hashFile(world, path);
      return world.readFile(path);
    },
    findPage: (path) => {
      pages[path] = world.findPage(path) ?? null;
      return world.findPage(path);
    },
    hasModule: (specifier) => {
      modules[specifier] = world.hashModule(specifier) ?? null;
      return modules[specifier] !== null;
    },
    hashModule: (specifier) => {
      modules[specifier] = world.hashModule(specifier) ?? null;
      return modules[specifier] ?? undefined;
    },
  }).catch(toTooDeep);
  if (result === undefined) {
    const tooDeep = createMessage("notebook-too-deep", { file: source.file });
    return { key, files, pages, modules, messages: [...unread, tooDeep], post: null };
  }
  const { post, messages } = result;
  const all = [...unread, ...messages];
  const html = `${hash(post.html, post.markdown).slice(0, 24)}.html`;
  writeIfChanged(join(workspace.posts, html), post.html);
  writeIfChanged(join(workspace.posts, toBeside(html)), toSidecar(post));
  for (const asset of post.assets) {
    writeIfChanged(join(workspace.assets, asset.name), asset.bytes);
  }
  const record: CacheRecord = {
    key,
    files,
    pages,
    modules,
    messages: all,
    post: {
      meta: withName(post.meta, source.source),
      html,
      assets: post.assets.map((asset) => asset.name),
      live: post.live.map(toRecorded),
      inline: post.inline.map(toRecorded),
    },
  };
  writeRecord(workspace.cache, source.source + base, record);
  return record;
}

/** What is nested by the thousand is no page; every other fault is ours. */
function toTooDeep(error: unknown): undefined {
  if (error instanceof RangeError && /call stack/i.test(error.message)) return undefined;
  throw error;
}

function toRecorded(cell: StoredLiveCell) {
  return { ...cell, inputs: [...cell.inputs], outputs: [...cell.outputs] };
}

/** What the name of the file says: a date, and where fastpages would have put the page. */
function withName(meta: PostMeta, source: string): PostMeta {
  const old = findOldAddress(source, meta.tags);
  const aliases = [...new Set([...meta.aliases, ...(old === undefined ? [] : [old])])];
  return { ...meta, date: meta.date ?? findDate(source), aliases };
}

/** A post without a date of its own changing has that of its file, unless it is the day it was written. */
function withChange(meta: PostMeta, changed: string | undefined): PostMeta {
  const isLater = changed !== undefined && changed > (meta.date ?? "").slice(0, 10);
  return meta.updated === undefined && meta.date !== undefined && isLater
    ? { ...meta, updated: changed }
    : meta;
}

function toPost(
  record: CacheRecord,
  source: Source,
  { workspace, changed }: CompileSettings,
): CompiledPost | undefined {
  if (record.post === null) {
    return undefined;
  }
  const { html, assets, live, inline } = record.post;
  const meta = withChange(record.post.meta, changed.get(source.source));
  return {
    slug: source.slug,
    source: source.source,
    folder: dirname(join(workspace.content, source.source)),
    meta,
    html: join(workspace.posts, html),
    assets,
    live,
    inline,
    digest: hash(JSON.stringify([record.post, meta.updated, source.slug])),
  };
}

/** A record is of use only while the files that it names are still there. */
function isComplete({ post }: CacheRecord, workspace: Workspace): boolean {
  return (
    post === null ||
    (existsSync(join(workspace.posts, post.html)) &&
      existsSync(join(workspace.posts, toBeside(post.html))) &&
      post.assets.every((name) => existsSync(join(workspace.assets, name))))
  );
}

/** Name of the file beside the HTML, with what the page itself does not show. */
function toBeside(html: string): string {
  return html.replace(/\.html$/, ".json");
}

function toSidecar({ markdown, live }: Post): string {
  return JSON.stringify({ markdown, liveCells: live.map(({ cell }) => cell) });
}
