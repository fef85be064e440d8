/** Each post's notebook, as it is, beside its page: `posts/x/` has `posts/x.ipynb`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { findContentFolder } from "../site/content.ts";
import { toDownloadPath } from "../site/source.ts";
import { loadSite } from "./_site.ts";

export const getStaticPaths = (async () => {
  const { pages } = await loadSite();
  return pages.map(({ id, source }) => ({ params: { notebook: toDownloadPath(id) }, props: { source } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = async ({ props }) => {
  const bytes = await readFile(join(findContentFolder(process.env, process.cwd()), props.source));
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/x-ipynb+json" } });
};
