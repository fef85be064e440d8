import type { APIRoute, GetStaticPaths } from "astro";
import { toCard } from "../../../site/card.ts";
import type { SitePost } from "../../../site/post.ts";
import { loadSite } from "../../_site.ts";
import { createCard } from "../_draw.ts";

export const getStaticPaths = (async () => {
  const { pages } = await loadSite();
  return pages.map((post) => ({
    params: { card: post.id },
    props: { post },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: SitePost }> = async ({ props: { post } }) => {
  const site = await loadSite();
  return await createCard(toCard(post, site.settings, site.words), post, site);
};
