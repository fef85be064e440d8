/**
 * `node scripts/compare-nbconvert.ts [--every n] [--show n] <folder…>`: the words that nbconvert prints of Markdown cells, code, streams
 * and text outputs, and how many of them Atoll's page has. Left out of the count is what the author asked to hide, option lines,
 * front matter that stands in the page's head, and texts that a terminal overwrote.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { glob } from "tinyglobby";
import { visit } from "unist-util-visit";
import { readCell } from "../src/dialects/cell.ts";
import { readFrontMatter } from "../src/dialects/front-matter.ts";
import type { Notebook, Output } from "../src/notebook/notebook.ts";
import { readNotebook } from "../src/notebook/read.ts";
import { compilePost } from "../src/post/compile.ts";
import { isHandle, isReprNoise } from "../src/post/outputs/text.ts";
import { countWords, findMissing, hasClass, toText, total, type Words } from "./compare-nbconvert/words.ts";
import { findInterpreter } from "./execute-python/interpreter.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const overwrites = /[\r\x08]|\x1b(?!\[[\d;]*m)/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, show: { type: "string", default: "10" } },
});
const python = findInterpreter();
if (python === undefined || positionals.length === 0) {
  console.error("Name folders of notebooks, and have a Python with nbconvert.");
  process.exit(2);
}
const paths = (
  await Promise.all(positionals.map((folder) => glob("**/*.ipynb", { cwd: resolve(folder), absolute: true })))
)
  .flat()
  .sort()
  .filter((_, index) => index % Number(values.every) === 0);
const child = spawn(python.path, [join(import.meta.dirname, "compare-nbconvert/convert.py")], {
  stdio: ["pipe", "pipe", "ignore"],
});
child.stdin.end(paths.join("\n"));

const rows: { path: string; wanted: number; missing: Words }[] = [];
let refused = 0;
for await (const line of createInterface({ input: child.stdout })) {
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== "object" || answer === null || !("path" in answer)) continue;
  const path = String(answer.path);
  const row = "html" in answer ? await compare(path, String(answer.html)) : undefined;
  if (row === undefined) refused += 1;
  else rows.push(row);
}
const wanted = rows.reduce((sum, row) => sum + row.wanted, 0);
const missing = rows.reduce((sum, row) => sum + total(row.missing), 0);
console.log(`notebooks compared  ${rows.length} (${refused} that one of the two does not read)`);
console.log(`words               ${wanted}`);
console.log(`missing             ${missing} (${((100 * missing) / Math.max(1, wanted)).toFixed(4)} %)`);
for (const row of rows
  .toSorted((a, b) => total(b.missing) - total(a.missing))
  .slice(0, Number(values.show))) {
  if (total(row.missing) === 0) break;
  const words = [...row.missing].slice(0, 14).map(([word, times]) => (times > 1 ? `${word}×${times}` : word));
  console.log(`${String(total(row.missing)).padStart(6)}  ${row.path}\n        ${words.join(" ")}`);
}

async function compare(path: string, html: string): Promise<(typeof rows)[number] | undefined> {
  const { notebook } = readNotebook(readFileSync(path), path);
  if (notebook === undefined) return undefined;
  const { post } = await compilePost(notebook, {
    slug: "compared",
    base: "/",
    language: "en",
    readFile: (name) => {
      try {
        return readFileSync(resolve(dirname(path), name));
      } catch {
        return undefined;
      }
    },
    findPage: () => undefined,
    hasModule: () => true,
  });
  if (post === undefined) return undefined;
  const { title, description, authors, tags } = post.meta;
  const page = fromHtml(post.html, { fragment: true });
  const present = countWords(
    [title, description, ...authors, ...tags, toText(page), findAlts(page)].join(" "),
  );
  const asked = findParts(fromHtml(html, { fragment: true }));
  for (const text of findExcused(notebook)) countWords(text, asked, -1);
  return { path, wanted: total(asked), missing: findMissing(asked, present) };
}

/** Markdown cells, code, streams and texts, by nbconvert's own classes; a prompt is none of them. */
function findParts(tree: Root): Words {
  const words: Words = new Map();
  const parts = ["text_cell_render", "highlight", "output_stream", "output_text", "output_error"];
  visit(tree, "element", (node) => {
    if (!parts.some((name) => hasClass(node, name))) return undefined;
    countWords(toText(node), words);
    return "skip";
  });
  return words;
}

function findAlts(tree: Root): string {
  const found: string[] = [];
  visit(tree, "element", ({ properties }: Element) => {
    for (const name of ["alt", "ariaLabel", "title"]) found.push(String(properties[name] ?? ""));
  });
  return found.join(" ");
}

/** What is rightly not on the page. */
function findExcused(notebook: Notebook): string[] {
  const { cells } = readFrontMatter(notebook);
  const kept = new Map(cells.map((cell) => [cell.index, cell]));
  return notebook.cells.flatMap((cell) => {
    const left = kept.get(cell.index);
    if (left === undefined) return cell.kind === "raw" ? [] : [cell.source];
    const { options, source } = readCell(left, notebook);
    const outputs = cell.outputs.map(toPlain);
    if (!options.include) return [cell.source, ...outputs];
    const lines = new Set(source.split("\n"));
    const dropped = cell.source.split("\n").filter((line) => !lines.has(line));
    return [
      ...(options.echo || cell.kind !== "code" ? [dropped.join("\n")] : [cell.source]),
      ...(options.output ? cell.outputs.filter(isSettled).map(toPlain) : outputs),
    ];
  });
}

/** Texts of which a terminal leaves only the end, names of objects, and the frozen text beside a widget. */
function isSettled(output: Output): boolean {
  const text = toPlain(output);
  if (overwrites.test(text)) return true;
  const drawn = output.kind === "data" && "application/vnd.jupyter.widget-view+json" in output.data;
  return drawn || (output.kind === "data" && (isHandle(text) || isReprNoise(text)));
}

function toPlain(output: Output): string {
  if (output.kind === "stream") return output.text;
  if (output.kind === "error") return output.traceback.join("\n");
  const { "text/plain": text, "text/html": html } = output.data;
  return typeof text === "string" && typeof html !== "string" ? text : "";
}
