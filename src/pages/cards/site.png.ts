import type { APIRoute } from "astro";
import { toCard } from "../../site/card.ts";
import { loadSite } from "../_site.ts";
import { createCard } from "./_draw.ts";

export const GET: APIRoute = async () => {
  const site = await loadSite();
  return await createCard(toCard(undefined, site.settings, site.words), undefined, site);
};
