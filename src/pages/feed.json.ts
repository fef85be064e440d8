import type { APIRoute } from "astro";
import { findFeed, toJsonFeed } from "./_feed.ts";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const site = await loadSite();
  return await toJsonFeed(findFeed(site), site);
};
