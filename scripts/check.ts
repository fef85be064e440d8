/** `npm run check [-- --json]`: reads and compiles every notebook and reports every problem; ends 1 where there are errors. */
import { parseArgs } from "node:util";
import { compileFolder } from "../src/loader/compile.ts";
import { countErrors, toReport } from "../src/loader/report.ts";
import { findWorkspace } from "../src/loader/workspace.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const { posts, messages, found } = await compileFolder(findWorkspace(), "/");
const errors = countErrors(messages);

if (values.json) {
  console.log(
    JSON.stringify(
      { notebooks: found, posts: posts.length, errors, warnings: messages.length - errors, messages },
      null,
      2,
    ),
  );
} else {
  console.log(toReport(messages));
  console.log(`${found} notebooks read, ${posts.length} posts.`);
}
process.exitCode = errors > 0 ? 1 : 0;
