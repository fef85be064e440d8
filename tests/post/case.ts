/** One case folder → what its notebook becomes, printed so that a person can open and read it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Message } from "../../src/messages/message.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { compilePost } from "../../src/post/compile.ts";
import type { Post, PostContext } from "../../src/post/post.ts";

export interface CaseResult {
  readonly post: Post | undefined;
  readonly html: string;
  readonly messages: string;
}

/** `pages.json` in the folder, if any, names the pages that links may lead to. */
export async function runCase(folder: string): Promise<CaseResult> {
  const read = readNotebook(readFileSync(join(folder, "notebook.ipynb")), "notebook.ipynb");
  const context = toContext(folder);
  const { post, messages } =
    read.notebook === undefined
      ? { post: undefined, messages: [] }
      : await compilePost(read.notebook, context);
  return {
    post,
    html: printPost(post),
    messages: [...read.messages, ...messages].map(printMessage).join(""),
  };
}

function toContext(folder: string): PostContext {
  const listed = join(folder, "pages.json");
  const pages: unknown = existsSync(listed) ? JSON.parse(readFileSync(listed, "utf8")) : {};
  const named = new Map(Object.entries(pages ?? {}));
  return {
    slug: "posts/notebook",
    base: "/base/",
    language: "en",
    readFile(path) {
      const file = resolve(folder, path);
      const isInside = !relative(folder, file).startsWith("..");
      return isInside && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
    },
    hasModule: () => true,
    findPage(path) {
      const page: unknown = named.get(path);
      return typeof page === "string" ? page : undefined;
    },
  };
}

function printMessage({ severity, rule, place, text, hint }: Message): string {
  const where = [place.file, place.cell && `cell ${place.cell}`, place.line && `line ${place.line}`];
  return `${where.filter(Boolean).join(", ")}: ${severity} ${rule}\n    ${text}\n    ${hint}\n`;
}

function printPost(post: Post | undefined): string {
  if (post === undefined) return "no post\n";
  const { meta, html, assets, live, inline } = post;
  const facts = [
    ...Object.entries(meta)
      .filter(isSaid)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...assets.map(({ name, bytes }) => `asset: ${name}, ${bytes.length} bytes`),
    ...[...live, ...inline].map(
      ({ id, cell, language, run, line }) =>
        `live: ${id}, cell ${cell} from line ${line}, ${language}, on ${run}`,
    ),
  ];
  const comment = facts.join("\n").replaceAll("--", "- -");
  return `<!doctype html>\n<meta charset="utf-8">\n<!--\n${comment}\n-->\n<main>\n${foldFormulas(html)}</main>\n`;
}

/** Fields that few posts have are listed where one does. */
function isSaid([name, value]: [string, unknown]): boolean {
  // Every code cell that is shown below, live ones aside; compile.test.ts counts those that are not.
  if (name === "kernelCells") return false;
  const isRare = name === "lang" || name === "aliases" || name === "demos";
  return !isRare || !(value === undefined || (Array.isArray(value) && value.length === 0));
}

/** KaTeX's boxes say nothing to a reader of this file; the MathML beside them says it all, and browsers draw it. */
function foldFormulas(html: string): string {
  const opening = '<span class="katex-html" aria-hidden="true">';
  let folded = html;
  for (let at = folded.indexOf(opening); at !== -1; at = folded.indexOf(opening)) {
    folded = folded.slice(0, at) + folded.slice(findEnd(folded, at));
  }
  return folded;
}

function findEnd(html: string, from: number): number {
  const tag = /<span\b|<\/span>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    depth += match[0] === "</span>" ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}
