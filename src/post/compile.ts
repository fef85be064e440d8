/** A notebook → a post. Pure: the same notebook and the same answers of the context give the same post. */
import { readFrontMatter } from "../dialects/front-matter.ts";
import type { Message } from "../messages/message.ts";
import type { Cell, Notebook } from "../notebook/notebook.ts";
import { findWords } from "../words/words.ts";
import { assemble } from "./assemble.ts";
import { type PlannedCell, planCells } from "./cells/plan.ts";
import { checkStored } from "./cells/stored.ts";
import { joinTwins } from "./cells/twins.ts";
import { loadLanguages } from "./code/highlight.ts";
import { findFenceLanguages } from "./code/languages.ts";
import { createDraft } from "./draft.ts";
import { toMeta } from "./meta.ts";
import { toMarkdown } from "./plain.ts";
import type { PostContext, PostResult } from "./post.ts";
import { print } from "./print.ts";
import { transform } from "./transforms.ts";

/** Compiles a notebook: always a post, whatever the messages say, which come in the order of the file. */
export async function compilePost(notebook: Notebook, context: PostContext): Promise<PostResult> {
  const { frontMatter, cells, messages } = readFrontMatter(notebook);
  const words = findWords(frontMatter.lang ?? context.language).post;
  const draft = createDraft(notebook, context, words, frontMatter.macros);
  draft.pass(messages);
  const planned = planCells(cells, frontMatter, draft);
  await loadLanguages(planned.flatMap(findLanguages));
  const {
    tree,
    title,
    headings,
    words: wordCount,
    opening,
  } = transform(assemble(joinTwins(planned, draft), draft), frontMatter, draft);
  const live = checkStored(planned, draft);
  const inline = planned.flatMap((cell) => (cell.kind === "prose" ? cell.computed.inline : []));
  const findings = {
    title,
    headings,
    words: wordCount,
    opening,
    liveCells: live.filter(({ displays }) => displays).length,
    kernelCells: notebook.cells.filter(isCode).length - live.length,
  };
  const meta = toMeta(frontMatter, findings, tree, draft);
  const markdown = toMarkdown(meta, planned);
  const post = { meta, html: print(tree), markdown, assets: draft.assets.list(), live, inline };
  return { post, messages: inOrder(draft.messages) };
}

function isCode({ kind, source }: Cell): boolean {
  return kind === "code" && source.trim() !== "";
}

function findLanguages({ cell, reading }: PlannedCell): string[] {
  if (cell.kind !== "code") return findFenceLanguages(reading.source);
  const outputs = cell.outputs.flatMap((output) =>
    output.kind === "data" ? [output.data["text/markdown"]] : [],
  );
  return [
    reading.language,
    ...outputs.flatMap((text) => (typeof text === "string" ? findFenceLanguages(text) : [])),
  ];
}

function inOrder(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    ({ place: a }, { place: b }) => (a.cell ?? 0) - (b.cell ?? 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}
