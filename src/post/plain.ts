/** A post as Markdown, for whoever reads text only: prose as it was written, code in fences, outputs that are text. */
import type { Output } from "../notebook/notebook.ts";
import type { PlannedCell } from "./cells/plan.ts";
import type { PostMeta } from "./post.ts";

export function toMarkdown(meta: PostMeta, cells: readonly PlannedCell[]): string {
  const facts = [meta.authors.join(", "), meta.date, meta.tags.map((tag) => `#${tag}`).join(" ")];
  const parts = [
    hasTitle(cells) ? "" : `# ${meta.title}`,
    meta.description === "" ? "" : `> ${meta.description}`,
    facts.filter(Boolean).join(" · "),
    ...cells.flatMap(toParts),
  ];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** Whether the prose begins with its own title. */
function hasTitle(cells: readonly PlannedCell[]): boolean {
  const first = cells.find(({ reading }) => reading.source.trim() !== "");
  return first?.kind === "prose" && /^\s*#\s/.test(first.reading.source);
}

function toParts(planned: PlannedCell): string[] {
  const { cell, reading } = planned;
  const { echo, output, caption, alt } = reading.options;
  if (planned.kind === "prose") return [planned.computed.words ?? reading.source];
  const code = echo ? [toFence(reading.source, reading.language)] : [];
  const words = [caption, alt].filter((text) => text !== undefined).join(" ");
  const outputs = output && cell.kind === "code" ? cell.outputs.map(toText) : [];
  const said = planned.kind === "live" ? [] : outputs.map((text) => toFence(text, "text"));
  return [...code, ...said, words === "" ? "" : `Figure: ${words.replace(/\s+/g, " ")}`];
}

/** What an output says in words; pictures and pages say nothing here. */
function toText(output: Output): string {
  if (output.kind === "stream") return output.text.replace(colours, "");
  if (output.kind === "error") return `${output.name}: ${output.value}`;
  const { "text/markdown": markdown, "text/plain": plain } = output.data;
  const isPicture = Object.keys(output.data).some((type) => type.startsWith("image/"));
  return isPicture ? "" : String(markdown ?? plain ?? "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own signs begin with one.
const colours = /\u001b\[[0-9;]*[A-Za-z]/g;

/** A fence longer than any in the text. */
function toFence(text: string, language: string): string {
  if (text.trim() === "") return "";
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/^\n+|\s+$/g, "")}\n${fence}`;
}
