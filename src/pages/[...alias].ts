/** Old addresses of posts, each a page that leads to the new one. */
import type { APIRoute, GetStaticPaths } from "astro";
import { printRedirect, type Redirect, toRedirects } from "../site/redirects.ts";
import { loadSite } from "./_site.ts";

export const getStaticPaths = (async () => {
  const { posts } = await loadSite();
  return toRedirects(posts).redirects.map((redirect) => ({
    params: { alias: redirect.file },
    props: { redirect },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirect: Redirect }> = async ({ props }) => {
  const { paths } = await loadSite();
  return new Response(printRedirect(props.redirect, paths), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
};
