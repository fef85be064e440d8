/**
 * `npm run compare:nbconvert -- [--every n] [--show n] <folder…>`: what nbconvert prints of Markdown cells, code, streams and text
 * outputs, and how much of it Atoll's page has; the pictures of both; and runs of words that ours has more often than nbconvert's page and
 * the notebook itself, which is a text that stands twice. What is rightly left out is `compare-nbconvert/excuse.ts`.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";
import { compare, type Row } from "./compare-nbconvert/compare.ts";
import { convert } from "./compare-nbconvert/convert.ts";
import { total, type Words } from "./compare-nbconvert/words.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    show: { type: "string", default: "10" },
  },
});
if (positionals.length === 0) {
  console.error("Name folders of notebooks.");
  process.exit(2);
}
const paths = (
  await Promise.all(positionals.map((folder) => glob("**/*.ipynb", { cwd: resolve(folder), absolute: true })))
)
  .flat()
  .sort()
  .filter((_, index) => index % Number(values.every) === Number(values.from));
const rows: Row[] = [];
let refused = 0;
for await (const { path, html } of convert(paths)) {
  const row = html === undefined ? undefined : await compare(path, html);
  if (row === undefined) refused += 1;
  else rows.push(row);
}
const sum = (count: (row: Row) => number) => rows.reduce((all, row) => all + count(row), 0);
const wanted = sum((row) => row.wanted);
const missing = sum((row) => total(row.missing));
const percent = (100 * missing) / Math.max(1, wanted);
console.log(`notebooks compared  ${rows.length} (${refused} that one of the two does not read)`);
console.log(`words               ${wanted}`);
console.log(`missing             ${missing} (${percent.toFixed(4)} %)`);
console.log(`texts twice         ${sum((row) => total(row.repeated))}`);
console.log(`pictures            ${sum(({ pictures }) => pictures.wanted)}`);
console.log(`missing             ${sum(({ pictures }) => pictures.missing.length)}`);
console.log(`not decodable       ${sum(({ pictures }) => pictures.broken.length)}`);
printWorst("words missing", ({ missing: words }) => words);
printWorst("texts that stand twice", ({ repeated }) => repeated);
for (const { path, pictures } of rows) {
  for (const src of pictures.missing) console.log(`picture missing: ${path}  ${src}`);
  for (const name of pictures.broken) console.log(`picture broken: ${path}  ${name}`);
}

function printWorst(title: string, pick: (row: Row) => Words): void {
  console.log(`\n${title}`);
  for (const row of rows.toSorted((a, b) => total(pick(b)) - total(pick(a))).slice(0, Number(values.show))) {
    const words = pick(row);
    if (total(words) === 0) break;
    const listed = [...words].slice(0, 14).map(([word, times]) => (times > 1 ? `${word}×${times}` : word));
    console.log(`${String(total(words)).padStart(6)}  ${row.path}\n        ${listed.join(" ")}`);
  }
}
