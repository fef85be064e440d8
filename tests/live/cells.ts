/** Live cells made in a line, and compiled modules run without a page. */
import assert from "node:assert/strict";
import { compileLiveCell } from "../../src/live/compile.ts";
import type { LiveCell } from "../../src/live/live.ts";

export function createCell(source: string, rest: Partial<LiveCell> = {}): LiveCell {
  return { id: "a", cell: 7, language: "javascript", line: 2, run: "view", source, ...rest };
}

/** The module of a cell that compiles without a message. */
export function compile(source: string, rest: Partial<LiveCell> = {}): string {
  const { module, messages } = compileLiveCell(createCell(source, rest), "content/posts/a-post.ipynb");
  assert.deepEqual(messages, []);
  return module ?? assert.fail("no module");
}

/** Runs a module that imports nothing, and collects what it displays, the lines it passes and what it gives to others. */
export async function runModule(
  module: string,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<{ shown: unknown[]; lines: number[]; given: unknown }> {
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  const run = typeof loaded === "object" && loaded !== null && "run" in loaded ? loaded.run : undefined;
  assert.ok(typeof run === "function");
  const shown: unknown[] = [];
  const lines: number[] = [];
  const show = (value: unknown) => (value === undefined ? undefined : shown.push(value));
  const context = {
    display: show,
    show: async (value: unknown) => show(await value),
    at: (line: number) => lines.push(line),
    invalidation: new Promise(() => {}),
  };
  const given: unknown = await run(context, inputs);
  return { shown, lines, given };
}
