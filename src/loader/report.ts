/** Problems as plain text: every problem of every file, grouped by file, in the order of the notebook. */
import type { Message } from "../messages/message.ts";

/** Prints all messages; errors and warnings are counted on the last line. */
export function toReport(messages: readonly Message[]): string {
  const files = Map.groupBy(messages, (message) => message.place.file);
  const blocks = [...files].map(([file, own]) => [file, ...own.toSorted(compare).map(toLines)].join("\n"));
  return [...blocks, toSummary(messages)].join("\n\n");
}

export function countErrors(messages: readonly Message[]): number {
  return messages.filter((message) => message.severity === "error").length;
}

function toLines({ severity, place, rule, text, hint }: Message): string {
  const where = [
    place.cell === undefined ? undefined : `cell ${place.cell}`,
    place.line === undefined ? undefined : `line ${place.line}`,
    place.column === undefined ? undefined : `column ${place.column}`,
  ].filter((part) => part !== undefined);
  const prefix = where.length > 0 ? `${where.join(", ")}: ` : "";
  return `  ${severity}  ${prefix}${text}  [${rule}]\n         ${hint}`;
}

function toSummary(messages: readonly Message[]): string {
  const errors = countErrors(messages);
  const files = new Set(messages.map((message) => message.place.file)).size;
  if (messages.length === 0) {
    return "No problems.";
  }
  return `${count(errors, "error")} and ${count(messages.length - errors, "warning")} in ${count(files, "file")}.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function compare(a: Message, b: Message): number {
  return (a.place.cell ?? 0) - (b.place.cell ?? 0) || (a.place.line ?? 0) - (b.place.line ?? 0);
}
