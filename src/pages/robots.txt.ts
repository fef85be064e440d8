import type { APIRoute } from "astro";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const { paths } = await loadSite();
  const sitemap = paths.absolute(paths.file("sitemap-index.xml"));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
