/**
 * `npm run check [-- --json] [--strict]`: reads and compiles every notebook and reports every problem and what
 * became of each notebook; ends 1 where there are errors. Strict, a live cell without a stored output or with an old one is an
 * error too.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findCompatibility, toCompatibilityTable } from "../src/loader/compatibility.ts";
import { compileFolder } from "../src/loader/compile.ts";
import { countErrors, toReport } from "../src/loader/report.ts";
import { findWorkspace } from "../src/loader/workspace.ts";
import type { Message } from "../src/messages/message.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, strict: { type: "boolean" } },
});
const workspace = findWorkspace();
const compilation = await compileFolder(
  workspace,
  "/",
  values.strict === undefined ? {} : { strict: values.strict },
);
const { posts, found } = compilation;
const compatibility = findCompatibility(compilation, workspace);
// TypeScript is slow to start, and a notebook without it need not wait.
const isTyped = posts.some(({ live }) => live.some(({ language }) => language === "typescript"));
const messages = isTyped ? [...compilation.messages, ...(await findTypeErrors())] : compilation.messages;
const errors = countErrors(messages);

if (values.json) {
  console.log(
    JSON.stringify(
      {
        notebooks: found,
        posts: posts.length,
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
  console.log(`${found} notebooks read, ${posts.length} posts.`);
}
process.exitCode = errors > 0 ? 1 : 0;

async function findTypeErrors(): Promise<readonly Message[]> {
  const { checkTypes } = await import("../src/loader/types/check.ts");
  const notebooks = posts.map(({ source, live, inline }) => ({
    file: join(workspace.contentName, source),
    path: join(workspace.content, source),
    cells: [...live, ...inline],
  }));
  return checkTypes(notebooks, workspace.project);
}
