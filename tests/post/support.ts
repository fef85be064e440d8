/** What the tests of this room share: notebooks from cells, and contexts whose files are given. */

import type { Notebook } from "../../src/notebook/notebook.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { compilePost } from "../../src/post/compile.ts";
import type { Post, PostContext, PostResult } from "../../src/post/post.ts";

export interface WrittenCell {
  readonly type: "markdown" | "code" | "raw";
  readonly source: string;
  readonly outputs?: readonly unknown[];
  readonly metadata?: object;
}

export const md = (source: string): WrittenCell => ({ type: "markdown", source });
export const code = (source: string, ...outputs: readonly unknown[]): WrittenCell => ({
  type: "code",
  source,
  outputs,
});
export const shown = (data: object, metadata: object = {}) => ({
  output_type: "display_data",
  data,
  metadata,
});

export function toNotebook(cells: readonly WrittenCell[], metadata: object = {}): Notebook {
  const written = cells.map(({ type, source, outputs = [], metadata = {} }, index) => ({
    cell_type: type,
    id: `cell-${index + 1}`,
    metadata,
    source,
    ...(type === "code" ? { outputs, execution_count: null } : {}),
  }));
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: written });
  const { notebook, messages } = readNotebook(new TextEncoder().encode(text), "test.ipynb");
  if (notebook === undefined) throw new Error(messages.map((message) => message.text).join("\n"));
  return notebook;
}

export const emptyContext: PostContext = {
  slug: "posts/test",
  base: "/",
  language: "en",
  readFile: () => undefined,
  findPage: () => undefined,
  hasModule: () => true,
};

export function compile(
  cells: readonly WrittenCell[],
  context: Partial<PostContext> = {},
  metadata: object = {},
): Promise<PostResult> {
  return compilePost(toNotebook(cells, metadata), { ...emptyContext, ...context });
}

/** The post of cells that must compile. */
export async function compileWell(
  cells: readonly WrittenCell[],
  context: Partial<PostContext> = {},
): Promise<Post> {
  const { post, messages } = await compile(cells, context);
  if (messages.some(({ severity }) => severity === "error"))
    throw new Error(messages.map((message) => message.text).join("\n"));
  return post;
}
