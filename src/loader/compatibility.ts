/** What became of each notebook, in numbers: what was read, what was dropped, what nobody knows, what is missing. */
import { join } from "node:path";
import type { Message } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";
import { readNotebook } from "../notebook/read.ts";
import type { Compilation } from "./compile.ts";
import { readBytes } from "./files.ts";
import type { Workspace } from "./workspace.ts";

export interface Compatibility {
  /** The path as the author knows it. */
  readonly file: string;
  /** Slug of its page, or null where errors left it without one. */
  readonly page: string | null;
  readonly read: {
    readonly markdown: number;
    readonly code: number;
    readonly raw: number;
    readonly outputs: number;
    readonly live: number;
  };
  /** Parts that are in the notebook and not on the page. */
  readonly dropped: number;
  /** Options, keys and types that nobody knows. */
  readonly unknown: number;
  /** What is not there, though the notebook asks for it. */
  readonly missing: Readonly<Record<Missing, number>>;
  /** Problems of any other kind. */
  readonly other: number;
}

/** Alternative texts, pictures, places that links, references and citations lead to, outputs. */
const missings = ["alt", "pictures", "links", "outputs"] as const;
type Missing = (typeof missings)[number];
type Kind = "dropped" | "unknown" | Missing;

const kinds: Partial<Readonly<Record<RuleId, Kind>>> = {
  "anchor-missing": "links",
  "bibliography-broken": "links",
  "bibliography-missing": "links",
  "citation-missing": "links",
  "container-unknown": "unknown",
  "cover-missing": "pictures",
  "date-moving": "dropped",
  "front-matter-duplicate": "dropped",
  "front-matter-unknown": "unknown",
  "html-dropped": "dropped",
  "image-broken": "pictures",
  "image-missing": "pictures",
  "image-no-alt": "alt",
  "inline-missing": "outputs",
  "link-missing": "links",
  "liquid-unknown": "unknown",
  "live-missing": "outputs",
  "live-stale": "outputs",
  "notebook-cell-type": "dropped",
  "notebook-key-duplicate": "dropped",
  "notebook-output-type": "dropped",
  "option-doubtful": "unknown",
  "option-late": "dropped",
  "option-unknown": "unknown",
  "reference-missing": "links",
  "role-unknown": "unknown",
  "shortcode-unknown": "unknown",
};

/** Counts for every notebook of a compilation, in the order of their paths. */
export function findCompatibility(
  { posts, broken, messages }: Compilation,
  { content, contentName }: Workspace,
): Compatibility[] {
  const known = new Map(posts.map((post) => [post.source, post]));
  const byFile = Map.groupBy(messages, ({ place }) => place.file);
  return [...known.keys(), ...broken].sort().map((source) => {
    const file = join(contentName, source);
    const post = known.get(source);
    return {
      file,
      page: post?.slug ?? null,
      read: { ...countParts(join(content, source), file), live: post?.live.length ?? 0 },
      ...countProblems(byFile.get(file) ?? []),
    };
  });
}

function countParts(path: string, file: string): Omit<Compatibility["read"], "live"> {
  const bytes = readBytes(path);
  const cells = bytes === undefined ? [] : (readNotebook(bytes, file).notebook?.cells ?? []);
  const count = (kind: string) => cells.filter((cell) => cell.kind === kind).length;
  return {
    markdown: count("markdown"),
    code: count("code"),
    raw: count("raw"),
    outputs: cells.reduce((sum, { outputs }) => sum + outputs.length, 0),
  };
}

function countProblems(
  messages: readonly Message[],
): Pick<Compatibility, "dropped" | "unknown" | "missing" | "other"> {
  const counts = { dropped: 0, unknown: 0, alt: 0, pictures: 0, links: 0, outputs: 0, other: 0 };
  for (const { rule } of messages) counts[kinds[rule] ?? "other"] += 1;
  const { dropped, unknown, other, ...missing } = counts;
  return { dropped, unknown, missing, other };
}

/** The counts as a table for the eye. */
export function toCompatibilityTable(rows: readonly Compatibility[]): string {
  const heads = [
    ...["notebook", "cells", "outputs", "live", "dropped", "unknown"],
    ...missings.map((name) => `no ${name}`),
    ...["other", "page"],
  ];
  const lines = rows.map(({ file, page, read, dropped, unknown, missing, other }) => [
    file,
    ...[read.markdown + read.code + read.raw, read.outputs, read.live].map(String),
    ...[dropped, unknown, ...missings.map((name) => missing[name]), other].map((number) =>
      number === 0 ? "·" : String(number),
    ),
    page === null ? "none" : `/${page}/`,
  ]);
  const table = [heads, ...lines];
  const widths = heads.map((_, column) => Math.max(...table.map((line) => (line[column] ?? "").length)));
  return table
    .map((line) =>
      line
        .map((word, column) => {
          const width = widths[column] ?? 0;
          return column === 0 || column === heads.length - 1 ? word.padEnd(width) : word.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
