/**
 * `npm run execute [-- <notebook>…]`: runs live cells in a browser, as a reader's would, and stores what they show in the notebook.
 * Without names, every notebook that has live cells. A cell that fails keeps the output it had.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext } from "playwright-core";
import { compileFolder } from "../src/loader/compile.ts";
import type { CompiledPost } from "../src/loader/compile-one.ts";
import { countErrors, toReport } from "../src/loader/report.ts";
import { findWorkspace, type Workspace } from "../src/loader/workspace.ts";
import { type CellEdit, replaceOutputs } from "../src/notebook/edit.ts";
import { writeNotebook } from "../src/notebook/write.ts";
import { readArguments } from "./arguments.ts";
import { openContext, openPage } from "./execute/browser.ts";
import { captureCell, captureNarrow, phoneWidths } from "./execute/capture.ts";
import { captureInline } from "./execute/inline.ts";
import { toOutput } from "./execute/output.ts";
import { buildInto } from "./execute/site.ts";
import { serveFolder } from "./serve.ts";

// Told to stop, it ends at once: whatever the cells have shown so far is half of a notebook's outputs. Leaving ends the browser.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => process.exit(1));
}

const { positionals } = readArguments("npm run execute [-- <notebook>…]", { allowPositionals: true });
const workspace = findWorkspace();
const posts = await findPosts(workspace, positionals);
if (posts === undefined) {
  process.exitCode = 1;
} else if (posts.length > 0) {
  process.exitCode = await executeAll(posts, workspace).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

/** The posts to run, or undefined after saying what is wrong with them. */
async function findPosts(
  workspace: Workspace,
  names: readonly string[],
): Promise<CompiledPost[] | undefined> {
  const { posts, messages } = await compileFolder(workspace, "/", { strict: false });
  if (countErrors(messages) > 0) {
    console.error(toReport(messages));
    return undefined;
  }
  const named = names.map((name) => resolve(name));
  const live = posts.filter((post) => post.live.length > 0);
  const strangers = named.filter((path) => !live.some((post) => toPath(post, workspace) === path));
  if (strangers.length > 0) {
    const lines = strangers.map(
      (path) => `${path}: no notebook with live cells below ${workspace.contentName}`,
    );
    console.error(lines.join("\n"));
    return undefined;
  }
  if (live.length === 0) {
    console.log(`No notebook below ${workspace.contentName} has live cells.`);
  }
  return live.filter((post) => named.length === 0 || named.includes(toPath(post, workspace)));
}

function toPath(post: CompiledPost, { content }: Workspace): string {
  return join(content, post.source);
}

/** Answers the exit status. */
async function executeAll(posts: readonly CompiledPost[], workspace: Workspace): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "atoll-execute-"));
  try {
    const site = join(folder, "site");
    await buildInto(site);
    await using served = {
      ...(await serveFolder({ folder: site })),
      [Symbol.asyncDispose]: () => served.close(),
    };
    await using opened = await openContext();
    let failures = 0;
    for (const post of posts) {
      failures += await executePost(post, workspace, opened.context, served.url);
    }
    return failures > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the cells of one post and writes its notebook once; answers how many cells failed. */
async function executePost(
  post: CompiledPost,
  workspace: Workspace,
  context: BrowserContext,
  url: string,
): Promise<number> {
  const path = toPath(post, workspace);
  const name = join(workspace.contentName, post.source);
  const before = readFileSync(path, "utf8");
  const edits = new Map<number, CellEdit>();
  let failures = 0;
  const address = new URL(`${post.slug}/`, url).href;
  const page = await openPage(context, address);
  const phone = await openPage(context, address, phoneWidths[0]);
  if (page === undefined || phone === undefined) {
    console.error(`${name}: the built site has no page for it`);
    return 1;
  }
  for (const cell of post.live.filter(({ displays }) => displays)) {
    try {
      const capture = await captureCell(page, cell.id, cell.cell);
      const { height, drawing } = await captureNarrow(phone, cell.id, cell.cell);
      const isDrawn = capture.still?.type === "image/svg+xml" && drawing !== undefined;
      const mark = { hash: cell.hash, narrow: height, ...(isDrawn ? { drawing } : {}) };
      const output = await toOutput(capture, mark);
      edits.set(cell.cell, { outputs: [output] });
      const kind = capture.still?.type ?? "picture";
      const size = `${capture.width} × ${capture.height}, ${Math.ceil(JSON.stringify(output).length / 1024)} KB`;
      console.log(`${name}, cell ${cell.cell}: ${kind}, ${size}`);
    } catch (error) {
      failures += 1;
      console.error(`${name}, ${error instanceof Error ? error.message : error}`);
    }
  }
  const computed = await captureInline(page, post.inline, post.live);
  for (const [cell, metadata] of computed.edits) {
    edits.set(cell, { metadata });
    console.log(`${name}, cell ${cell}: prose`);
  }
  for (const reason of computed.failures) {
    failures += 1;
    console.error(`${name}, ${reason}`);
  }
  await Promise.all([page.close(), phone.close()]);
  const writing = await writeNotebook(path, before, replaceOutputs(before, edits));
  if (writing === "conflict") {
    console.error(
      `${name}: it was saved by someone else meanwhile, so nothing is written; run the command again`,
    );
    return failures + 1;
  }
  console.log(`${name}: ${writing}`);
  return failures;
}
