/**
 * The Python parts of a live post as a notebook: `posts/x.python.ipynb` is `posts/x.ipynb` without its live cells, and finds
 * the site's files wherever it is run.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { z } from "astro/zod";
import { findContentFolder } from "../site/content.ts";
import { toPortable } from "../site/source.ts";
import { loadSite, readBeside } from "./_site.ts";

const cell = z.looseObject({ source: z.union([z.string(), z.array(z.string())]) });
const schema = z.looseObject({ cells: z.array(cell) });

export const getStaticPaths = (async () => {
  const { pages } = await loadSite();
  return pages
    .filter(({ liveCells, language }) => liveCells > 0 && language === "python")
    .map(({ id, source }) => ({ params: { python: id }, props: { id, source } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; source: string }> = async ({ props }) => {
  const text = await readFile(join(findContentFolder(process.env, process.cwd()), props.source), "utf8");
  const notebook = schema.parse(JSON.parse(text));
  const site = await loadSite();
  const { liveCells } = await readBeside(site, props.id);
  const home = site.paths.absolute(site.paths.page(""));
  const cells = notebook.cells
    .filter((_, index) => !liveCells.includes(index + 1))
    .map((one) => toPortable(one, home));
  return new Response(`${JSON.stringify({ ...notebook, cells }, undefined, 1)}\n`, {
    headers: { "Content-Type": "application/x-ipynb+json" },
  });
};
