/**
 * Problems as plain text: the problems of every file, grouped by file and rule, in the order of the notebook. Errors are all there, since no page
 * comes before they are gone; of warnings of one rule in one file the first few, with the places of all that read alike.
 */
import type { Message } from "../messages/message.ts";

/** Warnings of one rule that are written out for one file. */
const most = 5;

/** Prints all messages; errors and warnings are counted on the last line. */
export function toReport(messages: readonly Message[]): string {
  const files = Map.groupBy(messages, (message) => message.place.file);
  const blocks = [...files].map(([file, own]) => {
    const rules = Map.groupBy(own.toSorted(compare), ({ rule }) => rule);
    return [file, ...[...rules.values()].flatMap(toLines)].join("\n");
  });
  return [...blocks, toSummary(messages)].join("\n\n");
}

export function countErrors(messages: readonly Message[]): number {
  return messages.filter((message) => message.severity === "error").length;
}

/** Of one rule: each text once with the places it is said of, and an advice once where it is the same for all. */
function toLines(messages: readonly Message[]): string[] {
  const alike = [...Map.groupBy(messages, ({ text, hint }) => `${text}\n${hint}`).values()];
  const shown = alike.filter(([first], index) => first?.severity === "error" || index < most);
  const lines = shown.flatMap(([first, ...others], index) => {
    if (first === undefined) return [];
    const { severity, rule, text, hint } = first;
    const places = others.length === 0 ? toPlace(first) : toPlaces([first, ...others]);
    const line = `  ${severity}  ${places === "" ? "" : `${places}: `}${text}  [${rule}]`;
    return shown[index + 1]?.[0]?.hint === hint ? [line] : [line, `         ${hint}`];
  });
  const left = alike.length - shown.length;
  return left === 0
    ? lines
    : [...lines, `         … and ${left} more like these; with --json all are listed.`];
}

function toPlace({ place }: Message): string {
  return [
    place.cell === undefined ? undefined : `cell ${place.cell}`,
    place.line === undefined ? undefined : `line ${place.line}`,
    place.column === undefined ? undefined : `column ${place.column}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** Cells in order, each once: “cells 1, 3 and 4”, and how many times where it is more often than that. */
function toPlaces(messages: readonly Message[]): string {
  const cells = [...new Set(messages.map(({ place }) => place.cell).filter((cell) => cell !== undefined))];
  const times = `${messages.length} times`;
  if (cells.length === 0) return times;
  const named = cells.length > 12 ? [...cells.slice(0, 12), `${cells.length - 12} more`] : cells;
  const list = [named.slice(0, -1).join(", "), named.at(-1)].filter((part) => part !== "").join(" and ");
  return `cell${cells.length === 1 ? "" : "s"} ${list}${cells.length < messages.length ? `, ${times}` : ""}`;
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
