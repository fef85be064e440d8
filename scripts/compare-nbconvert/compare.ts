/** One notebook as nbconvert and as Atoll print it. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { Notebook } from "../../src/notebook/notebook.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { compilePost } from "../../src/post/compile.ts";
import { findExcused, findHiddenPictures, toPlain } from "./excuse.ts";
import { comparePictures, type PictureCount } from "./pictures.ts";
import { countWords, edge, findMissing, findRepeated, hasClass, toText, total, type Words } from "./words.ts";

export interface Row {
  readonly path: string;
  /** Words of Markdown cells, code, streams and text outputs. */
  readonly wanted: number;
  readonly missing: Words;
  /** Runs of words that our page has more often than nbconvert's page and than the notebook itself. */
  readonly repeated: Words;
  readonly pictures: PictureCount;
}

/** Undefined where we do not read the notebook. */
export async function compare(path: string, html: string): Promise<Row | undefined> {
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
  const theirs = fromHtml(html, { fragment: true });
  const { title, description, authors, tags } = post.meta;
  const page = fromHtml(post.html, { fragment: true });
  const head = [title, description, ...authors, ...tags].join(" ");
  const present = countWords([head, toText(page), findAttributes(page)].join(" "));
  const asked = findParts(theirs);
  for (const text of findExcused(notebook)) countWords(text, asked, -1);
  return {
    path,
    wanted: total(asked),
    missing: findMissing(asked, present),
    repeated: findRepeated(toText(page, isFromNotebook, edge), [toText(theirs), toWritten(notebook)]),
    pictures: await comparePictures(path, theirs, findHiddenPictures(notebook), post.html, post.assets),
  };
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

/** All that stands in the notebook as text. */
function toWritten({ cells }: Notebook): string {
  return cells.flatMap(({ source, outputs }) => [source, ...outputs.map(toPlain)]).join("\n");
}

/** Words in attributes: what pictures show, and addresses, which nbconvert prints where it does not see a link. */
function findAttributes(tree: Root): string {
  const found: string[] = [];
  visit(tree, "element", ({ properties }: Element) => {
    for (const name of ["alt", "ariaLabel", "title", "href", "src"])
      found.push(safeDecode(String(properties[name] ?? "")));
  });
  return found.join(" ");
}

function safeDecode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Our own words stand in titles of folds and callouts and in notes; data of charts, folded, nbconvert does not print. */
function isFromNotebook(node: Element): boolean {
  return (
    node.tagName !== "summary" &&
    !["output-note", "output-json", "output-chart", "callout-title", "heading-link", "footnotes"].some(
      (name) => hasClass(node, name),
    )
  );
}
