/** Each post, and `about`, as Markdown, beside its page: `posts/x/` has `posts/x.md`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { loadSite, readBeside } from "./_site.ts";

export const getStaticPaths = (async () => {
  const { pages } = await loadSite();
  return pages.map(({ id }) => ({ params: { markdown: id }, props: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const { markdown } = await readBeside(await loadSite(), props.id);
  return new Response(markdown, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
};
