/** What every page starts from: the settings, the paths and the posts. The underscore keeps it from being a page. */
import { getCollection } from "astro:content";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "astro/zod";
import type { Chrome } from "../site/chrome.ts";
import { findContentFolder, loadSettings } from "../site/content.ts";
import { createPaths } from "../site/paths.ts";
import { type SitePost, toListed } from "../site/post.ts";
import { type Series, toSeries } from "../site/series.ts";
import { type Tag, toTags } from "../site/tags.ts";
import { findWords } from "../words/words.ts";

export interface Site extends Chrome {
  /** Every post of the site, in the order of the home page. */
  readonly posts: readonly SitePost[];
  /** All that is made from a notebook: the posts, and `about.ipynb` at the top of the content folder, no post among others. */
  readonly pages: readonly SitePost[];
  readonly tags: readonly Tag[];
  readonly series: readonly Series[];
  /** Compiled HTML of every post and page, an absolute path by its id. */
  readonly files: ReadonlyMap<string, string>;
}

/** Loads the site. Asked by every page, answered once in a build; while writing, settings may change at any time. */
export async function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

let built: Promise<Site> | undefined;

async function load(): Promise<Site> {
  const { settings } = loadSettings(findContentFolder(process.env, process.cwd()));
  const entries = await getCollection("posts"); // without drafts, unless the loader was asked for them
  const all = toListed(entries.map(({ id, data }) => ({ ...data, id })));
  const posts = all.filter(({ id }) => id !== "about");
  const paths = createPaths({ site: import.meta.env.SITE, base: import.meta.env.BASE_URL });
  const files = new Map(entries.map(({ id, data }) => [id, data.html]));
  const words = findWords(settings.language).page;
  const hasAbout = all.length > posts.length;
  return {
    settings,
    words,
    paths,
    hasAbout,
    posts,
    pages: all,
    tags: toTags(posts),
    series: toSeries(posts),
    files,
  };
}

/** Reads a post's compiled HTML. */
export async function readBody({ files }: Site, id: string): Promise<string> {
  return await readFile(files.get(id) ?? "", "utf8");
}

/** Reads the bytes of a post's cover: taken out of a notebook, or a file of the site's own. */
export async function readCover(
  { files, paths }: Site,
  { id, cover }: SitePost,
): Promise<Uint8Array | undefined> {
  const html = files.get(id);
  if (html === undefined || cover === undefined || !cover.src.startsWith(paths.base)) return undefined;
  const path = decodeURIComponent(cover.src.slice(paths.base.length));
  const file = path.startsWith("_assets/")
    ? join(dirname(html), "../assets", path.slice("_assets/".length))
    : join(process.cwd(), "public", path);
  return await readFile(file).catch(() => undefined);
}

const besideSchema = z.object({ markdown: z.string(), liveCells: z.array(z.number()) });

/** Reads what was compiled besides the HTML: the post as Markdown, and which of its cells are live. */
export async function readBeside({ files }: Site, id: string): Promise<z.infer<typeof besideSchema>> {
  const path = (files.get(id) ?? "").replace(/\.html$/, ".json");
  return besideSchema.parse(JSON.parse(await readFile(path, "utf8")));
}
