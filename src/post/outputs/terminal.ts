/** Text of a terminal → a `<pre>`. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { type Run, readScreen } from "./screen.ts";
import { toProperties } from "./style.ts";

/** Undefined where nothing would be seen. A last line break is not shown as an empty line. */
export function toPre(text: string): Element | undefined {
  const runs = readScreen(text);
  if (runs.every((run) => run.text.trim() === "")) return undefined;
  const pre = h("pre", { tabIndex: 0 });
  pre.children = withoutLastBreak(runs).map(toNode);
  return pre;
}

function withoutLastBreak(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (last === undefined) return [];
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/\s*\n\s*$/, "") }].filter(
    ({ text }) => text !== "",
  );
}

function toNode({ text, style }: Run): ElementContent {
  const properties = toProperties(style);
  return properties === undefined ? { type: "text", value: text } : h("span", properties, text);
}
