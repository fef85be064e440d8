import type { APIRoute, GetStaticPaths } from "astro";
import type { Tag } from "../../../site/tags.ts";
import { findFeed, toAtom } from "../../_feed.ts";
import { loadSite } from "../../_site.ts";

export const getStaticPaths = (async () => {
  const { tags } = await loadSite();
  return tags.map((tag) => ({ params: { tag: tag.slug }, props: { tag } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ tag: Tag }> = async ({ props }) => {
  const site = await loadSite();
  return await toAtom(findFeed(site, props.tag), site);
};
