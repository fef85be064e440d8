/** Shapes of what the loader writes to disk and to Astro's store, checked whenever they are read back. */
import { z } from "astro/zod";
import type { PostMeta } from "../post/post.ts";
import { uses } from "../post/uses.ts";

const text = z.string().or(z.undefined());

export const metaSchema: z.ZodType<PostMeta> = z.object({
  title: z.string(),
  description: z.string(),
  date: text,
  updated: text,
  authors: z.array(z.string()),
  tags: z.array(z.string()),
  draft: z.boolean(),
  series: text,
  order: z.number().or(z.undefined()),
  lang: text,
  aliases: z.array(z.string()),
  cover: z
    .object({
      src: z.string(),
      width: z.number().or(z.undefined()),
      height: z.number().or(z.undefined()),
      alt: z.string(),
    })
    .or(z.undefined()),
  headings: z.array(z.object({ depth: z.number(), id: z.string(), text: z.string() })),
  words: z.number(),
  minutes: z.number(),
  liveCells: z.number(),
  kernelCells: z.number(),
  demos: z.array(z.string()),
  uses: z.array(z.enum(uses)),
  language: z.string(),
});

/** An entry of the collection `posts`. */
export const entrySchema = z.intersection(
  metaSchema,
  z.object({
    /** Path of the notebook below the content folder. */
    source: z.string(),
    /** The compiled HTML, an absolute path, read while the page renders. */
    html: z.string(),
    /** Key of the generated live component, absent where nothing is live. */
    liveKey: text,
  }),
);

export const messageSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  place: z.object({
    file: z.string(),
    cell: z.number().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
  }),
  text: z.string(),
  hint: z.string(),
});

export const liveCellSchema = z.object({
  id: z.string(),
  cell: z.number(),
  language: z.enum(["javascript", "typescript"]),
  source: z.string(),
  line: z.number(),
  run: z.enum(["view", "press", "load"]),
  module: z.string(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  displays: z.boolean(),
  hash: z.string(),
  isInline: z.literal(true).optional(),
  isRepl: z.literal(true).optional(),
});
