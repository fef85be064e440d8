/** `stdout` and `stderr`. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Output, StreamOutput } from "../../notebook/notebook.ts";
import { toPre } from "./terminal.ts";

/** Neighbours of one name are one text: a progress bar may be cut in the middle of a line. */
export function mergeStreams(outputs: readonly Output[]): Output[] {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (output.kind === "stream" && last?.kind === "stream" && last.name === output.name) {
      merged[merged.length - 1] = { ...last, text: last.text + output.text };
    } else {
      merged.push(output);
    }
  }
  return merged;
}

export function renderStream({ name, text }: StreamOutput): ElementContent[] {
  const pre = toPre(text);
  const classes = ["output", "output-stream", ...(name === "stderr" ? ["output-stderr"] : [])];
  return pre === undefined ? [] : [h("div", { className: classes }, pre)];
}
