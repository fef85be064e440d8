/**
 * `npm run corpus -- <folder…> [--json] [--rule id] [--maths] [--nbformat] [--live true]`: compiles every notebook below any folders, whatever they
 * hold, and prints what came of it as a table: pages, problems by rule, formulas, time. `--rule` lists the places of one rule, `--maths`
 * the formulas that Jupyter reads otherwise; `--nbformat` asks Python's nbformat which of the notebooks it reads, and those must have a
 * page. `--live` says `live: true` or `live: false` in the front matter of each, for notebooks of JavaScript kernels. Nothing is written. Ends 1 where the pipeline itself failed: a notebook's own errors are findings.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";
import { type Finding, findFinding } from "./corpus/finding.ts";
import { findReadable } from "./corpus/readable.ts";
import { toMistaken, toPlaces, toTable } from "./corpus/table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    live: { type: "string" },
    maths: { type: "boolean", default: false },
    nbformat: { type: "boolean", default: false },
    rule: { type: "string" },
  },
});
if (positionals.length === 0) {
  console.error("Name at least one folder: npm run corpus -- <folder…>");
  process.exit(2);
}
const findings: Finding[] = [];
for (const folder of positionals) findings.push(...(await readFolder(resolve(folder))));

if (values.json) {
  console.log(JSON.stringify(findings.map(toRecord), null, 2));
} else if (values.rule !== undefined) {
  console.log(toPlaces(findings, values.rule));
} else {
  console.log(values.maths ? toMistaken(findings) : toTable(findings));
}
const unpaged = values.nbformat ? await findUnpaged() : [];
for (const path of unpaged) console.log(`nbformat reads it and there is no page: ${path}`);
process.exitCode = unpaged.length > 0 || findings.some(({ outcome }) => outcome === "crash") ? 1 : 0;

function readLive(): boolean | undefined {
  return values.live === undefined ? undefined : values.live !== "false";
}

async function readFolder(folder: string): Promise<Finding[]> {
  const paths = (await glob("**/*.ipynb", { cwd: folder, caseSensitiveMatch: false, dot: true })).sort();
  const known = new Set(paths);
  const found: Finding[] = [];
  for (const path of paths) found.push(await findFinding(folder, path, known, readLive()));
  return found;
}

async function findUnpaged(): Promise<string[]> {
  const readable = await findReadable(findings.map(({ path }) => path));
  console.log(`\nnbformat reads ${readable.size} of ${findings.length}`);
  return findings
    .filter(({ path, outcome }) => outcome !== "page" && readable.has(path))
    .map(({ path }) => path);
}

function toRecord({ path, outcome, milliseconds, crash, maths, mistaken, messages }: Finding): object {
  return { path, outcome, milliseconds: Math.round(milliseconds), crash, maths, mistaken, messages };
}
