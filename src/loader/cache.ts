/**
 * What a notebook was compiled from and what came of it, one JSON file a notebook. A record serves again only while the
 * pipeline, the notebook, every file it read beside it and every page it linked to are what they were.
 */
import { join } from "node:path";
import { z } from "astro/zod";
import type { Message } from "../messages/message.ts";
import { type RuleId, rules } from "../messages/rules.ts";
import type { PostContext } from "../post/post.ts";
import { hash, readBytes, writeIfChanged } from "./files.ts";
import { liveCellSchema, messageSchema, metaSchema } from "./schema.ts";

const recordSchema = z.object({
  key: z.string(),
  /** Path relative to the notebook → hash of what was there, null for nothing. */
  files: z.record(z.string(), z.string().nullable()),
  /** Path relative to the notebook → page, null for none. */
  pages: z.record(z.string(), z.string().nullable()),
  /** Specifier of an import → digest of what stood behind it, null for nothing. */
  modules: z.record(z.string(), z.string().nullable()),
  messages: z.array(messageSchema),
  post: z
    .object({
      meta: metaSchema,
      html: z.string(),
      assets: z.array(z.string()),
      live: z.array(liveCellSchema),
      inline: z.array(liveCellSchema),
    })
    .nullable(),
});

export type CacheRecord = z.infer<typeof recordSchema>;

/** Answers about the world as it is now, to be compared with what a record was made from. */
export type World = Pick<PostContext, "readFile" | "findPage" | "hasModule"> & {
  readonly hashModule: NonNullable<PostContext["hashModule"]>;
};

/** Reads the record of `key`, or undefined where it is missing, of another key, or made from a world that has changed. */
export function readRecord(folder: string, name: string, key: string, world: World): CacheRecord | undefined {
  const bytes = readBytes(toFile(folder, name));
  if (bytes === undefined) {
    return undefined;
  }
  const parsed = recordSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (!parsed.success || parsed.data.key !== key) {
    return undefined;
  }
  const { files, pages, modules } = parsed.data;
  const same =
    Object.entries(files).every(([path, before]) => hashFile(world, path) === before) &&
    Object.entries(pages).every(([path, before]) => (world.findPage(path) ?? null) === before) &&
    Object.entries(modules).every(([specifier, before]) => (world.hashModule(specifier) ?? null) === before);
  return same ? parsed.data : undefined;
}

export function writeRecord(folder: string, name: string, record: CacheRecord): void {
  writeIfChanged(toFile(folder, name), JSON.stringify(record));
}

export function hashFile(world: World, path: string): string | null {
  const bytes = world.readFile(path);
  return bytes === undefined ? null : hash(bytes);
}

/** A record's messages, without those of rules that no longer exist. */
export function toMessages(record: CacheRecord): Message[] {
  return record.messages.flatMap((message) =>
    isRule(message.rule) ? [{ ...message, rule: message.rule }] : [],
  );
}

function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

function toFile(folder: string, name: string): string {
  return join(folder, `${hash(name).slice(0, 24)}.json`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
