/** Front matter and what was measured → the data of a post. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { FrontMatter } from "../dialects/options.ts";
import type { Draft } from "./draft.ts";
import { type Measures, toMinutes, toShort } from "./measure.ts";
import { keepPicture } from "./pictures/keep.ts";
import { findPictureSource } from "./pictures/source.ts";
import type { Heading, Picture, PostMeta } from "./post.ts";
import { findUses } from "./uses.ts";

export interface Findings extends Measures {
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
  readonly liveCells: number;
  readonly kernelCells: number;
}

export function toMeta(frontMatter: FrontMatter, findings: Findings, tree: Root, draft: Draft): PostMeta {
  const { title, description, date, updated, authors, tags, draft: isDraft, series, order } = frontMatter;
  const { headings, words, liveCells, kernelCells, opening } = findings;
  const name = title ?? findings.title ?? toTitle(draft.notebook.file);
  return {
    title: name,
    // What the author wrote stands as written; only what we take from the text is cut.
    description: description?.replace(/\s+/g, " ").trim() || toShort(opening),
    date,
    updated,
    authors,
    tags,
    draft: isDraft,
    series,
    order,
    lang: frontMatter.lang,
    aliases: frontMatter.aliases,
    cover: findCover(frontMatter, name, draft) ?? findFirstPicture(tree, draft),
    headings: frontMatter.toc ? headings.filter(({ depth }) => depth <= (frontMatter.tocDepth ?? depth)) : [],
    words,
    minutes: toMinutes(words),
    liveCells,
    kernelCells,
    demos: [...draft.imports].flatMap((name) => /^#demos\/(.+)$/.exec(name)?.[1] ?? []).sort(),
    uses: findUses(tree, draft),
    language: draft.notebook.language,
  };
}

/** `2020-02-20-my_first-post.ipynb` → `My first post`. */
function toTitle(file: string): string {
  const stem = (file.split("/").at(-1) ?? file).replace(/(?:\.ipynb)+$/i, "");
  const words = stem
    .replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  const title = words || stem || "Untitled";
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function findCover({ image, imageAlt }: FrontMatter, title: string, draft: Draft): Picture | undefined {
  if (image === undefined || image.trim() === "") return undefined;
  const alt = imageAlt ?? title;
  const source = findPictureSource(image.trim(), undefined, draft);
  if (source.kind === "remote") return { src: image.trim(), width: undefined, height: undefined, alt };
  const bytes =
    source.kind === "site"
      ? draft.context.readFile(image.trim())
      : source.kind === "bytes"
        ? source.bytes
        : undefined;
  const picture = bytes === undefined ? undefined : keepPicture(bytes, draft);
  if (picture === undefined) {
    draft.report("cover-missing", {}, { path: image });
    return undefined;
  }
  const { src, width, height } = picture;
  return { src, width, height, alt };
}

/** The first picture of the page made of pixels and kept with the post. */
function findFirstPicture(tree: Root, { context }: Draft): Picture | undefined {
  let found: Picture | undefined;
  visit(tree, "element", ({ tagName, properties }) => {
    const { src, width, height, alt } = properties;
    if (tagName !== "img" || typeof src !== "string") return undefined;
    if (!src.startsWith(`${context.base}_assets/`) || src.endsWith(".svg")) return undefined;
    found = {
      src,
      width: toNumber(width),
      height: toNumber(height),
      alt: typeof alt === "string" ? alt : "",
    };
    return false;
  });
  return found;
}

function toNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
