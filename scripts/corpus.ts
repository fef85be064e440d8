/**
 * `npm run corpus -- <folder…> [--json] [--rule id]`: compiles every notebook below any folders, whatever they hold, and prints
 * what came of it as a table. Nothing is written. Ends 1 where the pipeline itself failed: a notebook's own errors are findings.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";
import type { Message } from "../src/messages/message.ts";
import { readNotebook } from "../src/notebook/read.ts";
import { compilePost } from "../src/post/compile.ts";
import type { PostContext } from "../src/post/post.ts";

interface Finding {
  readonly path: string;
  readonly megabytes: number;
  readonly outcome: "page" | "refused" | "crash";
  readonly messages: readonly Message[];
  readonly milliseconds: number;
  readonly crash: string | undefined;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, rule: { type: "string" } },
});
if (positionals.length === 0) {
  console.error("Name at least one folder: npm run corpus -- <folder…>");
  process.exit(2);
}
const findings: Finding[] = [];
for (const folder of positionals) {
  findings.push(...(await readFolder(resolve(folder))));
}
if (values.json) {
  console.log(JSON.stringify(findings.map(toRecord), null, 2));
} else if (values.rule === undefined) {
  console.log(toTable(findings));
} else {
  printRule(findings, values.rule);
}
process.exitCode = findings.some(({ outcome }) => outcome === "crash") ? 1 : 0;

async function readFolder(folder: string): Promise<Finding[]> {
  const paths = (await glob("**/*.ipynb", { cwd: folder, caseSensitiveMatch: false, dot: true })).sort();
  const known = new Set(paths);
  const found: Finding[] = [];
  for (const path of paths) {
    found.push(await readOne(folder, path, known));
  }
  return found;
}

async function readOne(folder: string, path: string, known: ReadonlySet<string>): Promise<Finding> {
  const bytes = readFileSync(join(folder, path));
  const started = performance.now();
  const finish = (outcome: Finding["outcome"], messages: readonly Message[], crash?: string): Finding => ({
    path: join(folder, path),
    megabytes: bytes.length / 1e6,
    outcome,
    messages,
    milliseconds: performance.now() - started,
    crash,
  });
  try {
    const { notebook, messages: own } = readNotebook(bytes, path);
    if (notebook === undefined) {
      return finish("refused", own);
    }
    const { post, messages } = await compilePost(notebook, createContext(folder, path, known));
    return finish(post === undefined ? "refused" : "page", [...own, ...messages]);
  } catch (error) {
    return finish("crash", [], error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The folder stands for the content folder of a site. */
function createContext(folder: string, path: string, known: ReadonlySet<string>): PostContext {
  const here = dirname(join(folder, path));
  return {
    slug: "corpus",
    base: "/",
    readFile(name) {
      const file = resolve(here, name);
      const isOpen = file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile();
      return isOpen ? readFileSync(file) : undefined;
    },
    findPage: (name) => {
      const target = relative(folder, resolve(here, name)).split(sep).join("/");
      return known.has(target) ? target : undefined;
    },
    hasModule: () => true,
  };
}

function toTable(all: readonly Finding[]): string {
  const count = (outcome: Finding["outcome"]) => all.filter((finding) => finding.outcome === outcome).length;
  const seconds = all.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const megabytes = all.reduce((sum, finding) => sum + finding.megabytes, 0);
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    `notebooks  ${all.length} (${megabytes.toFixed(0)} MB)`,
    `pages      ${count("page")}`,
    `refused    ${count("refused")}`,
    `crashes    ${count("crash")}`,
    `time       ${seconds.toFixed(1)} s, memory at most ${peak.toFixed(0)} MB`,
    ...(["error", "warning"] as const).flatMap((severity) => toRows(all, severity)),
    "",
    "slowest",
    ...all
      .toSorted((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5)
      .map(toSlow),
    ...all.flatMap(({ path, crash }) => (crash === undefined ? [] : ["", `crash: ${path}`, crash])),
  ].join("\n");
}

function toRows(all: readonly Finding[], severity: Message["severity"]): string[] {
  const rows = new Map<string, { times: number; notebooks: number }>();
  for (const { messages } of all) {
    const own = messages.filter((message) => message.severity === severity);
    for (const [rule, same] of Map.groupBy(own, (message) => message.rule)) {
      const { times, notebooks } = rows.get(rule) ?? { times: 0, notebooks: 0 };
      rows.set(rule, { times: times + same.length, notebooks: notebooks + 1 });
    }
  }
  const sorted = [...rows].toSorted(([, a], [, b]) => b.times - a.times);
  return [
    "",
    `${severity.padEnd(26)}times  notebooks`,
    ...sorted.map(
      ([rule, { times, notebooks }]) =>
        `${rule.padEnd(24)}${String(times).padStart(7)}${String(notebooks).padStart(11)}`,
    ),
  ];
}

function toSlow({ path, milliseconds, megabytes }: Finding): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(7)} s  ${megabytes.toFixed(1).padStart(5)} MB  ${path}`;
}

function toRecord({ path, outcome, messages, milliseconds, crash }: Finding): object {
  return { path, outcome, milliseconds: Math.round(milliseconds), crash, messages };
}

function printRule(all: readonly Finding[], rule: string): void {
  for (const { path, messages } of all) {
    for (const message of messages.filter((one) => one.rule === rule)) {
      const { cell, line } = message.place;
      console.log(
        `${path}${cell === undefined ? "" : ` [${cell}]`}${line === undefined ? "" : `:${line}`}  ${message.text}`,
      );
    }
  }
}
