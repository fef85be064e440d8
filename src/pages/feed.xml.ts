import type { APIRoute } from "astro";
import { findFeed, toAtom } from "./_feed.ts";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const site = await loadSite();
  return await toAtom(findFeed(site), site);
};
