/**
 * `npm run check [-- <notebook or folder>…] [--json] [--strict]`: reads and compiles every notebook and reports every problem and what
 * became of each notebook, of those named where some are; ends 1 where there are errors. Strict, a live cell without a stored output or
 * with an old one is an error too.
 */
import { join, resolve, sep } from "node:path";
import { findCompatibility, toCompatibilityTable } from "../src/loader/compatibility.ts";
import { compileFolder } from "../src/loader/compile.ts";
import { countErrors, toReport } from "../src/loader/report.ts";
import { findWorkspace } from "../src/loader/workspace.ts";
import type { Message } from "../src/messages/message.ts";
import { readArguments } from "./arguments.ts";

const { values, positionals } = readArguments(
  "npm run check [-- <notebook or folder>…] [--json] [--strict]",
  {
    options: { json: { type: "boolean", default: false }, strict: { type: "boolean" } },
    allowPositionals: true,
  },
);
const workspace = findWorkspace();
const compilation = await compileFolder(
  workspace,
  "/",
  values.strict === undefined ? {} : { strict: values.strict },
);
const named = positionals.map((path) => resolve(path));
const { posts } = compilation;
const compatibility = findCompatibility(compilation, workspace).filter(({ file }) => isNamed(file));
const strangers = named.filter((path) => !compatibility.some(({ file }) => isBelow(path, file)));
// TypeScript is slow to start, and a notebook without it need not wait.
const isTyped = posts.some(({ live }) => live.some(({ language }) => language === "typescript"));
const all = isTyped ? [...compilation.messages, ...(await findTypeErrors())] : compilation.messages;
const messages = all.filter(({ place }) => isNamed(place.file));
const errors = countErrors(messages);
const found = named.length === 0 ? compilation.found : compatibility.length;
const posted = posts.filter(({ source }) => isNamed(join(workspace.contentName, source))).length;

for (const path of strangers) console.error(`${path}: no notebook below ${workspace.contentName}`);
if (values.json) {
  console.log(
    JSON.stringify(
      {
        notebooks: found,
        posts: posted,
        errors,
        warnings: messages.length - errors,
        compatibility,
        messages,
      },
      null,
      2,
    ),
  );
} else {
  console.log(toReport(messages));
  if (compatibility.length > 0) console.log(`\n${toCompatibilityTable(compatibility)}\n`);
  console.log(
    `${found} ${found === 1 ? "notebook" : "notebooks"} read, ${posted} ${posted === 1 ? "post" : "posts"}.`,
  );
}
process.exitCode = errors > 0 || strangers.length > 0 ? 1 : 0;

function isNamed(file: string): boolean {
  return named.length === 0 || named.some((path) => isBelow(path, file));
}

/** Whether `file`, as messages name it, is `path` or lies in it. */
function isBelow(path: string, file: string): boolean {
  const whole = resolve(workspace.project, file);
  return whole === path || whole.startsWith(path + sep);
}

async function findTypeErrors(): Promise<readonly Message[]> {
  const { checkTypes } = await import("../src/loader/types/check.ts");
  const notebooks = posts.map(({ source, live, inline }) => ({
    file: join(workspace.contentName, source),
    path: join(workspace.content, source),
    cells: [...live, ...inline],
  }));
  return checkTypes(notebooks, workspace.project);
}
