/** `feed.xml` and `feed.json`, of the site and of every tag. */
import type { APIRoute, GetStaticPaths } from "astro";
import type { Tag } from "../site/tags.ts";
import { findFeed, toAtom, toJsonFeed } from "./_feed.ts";
import { loadSite } from "./_site.ts";

interface Props {
  readonly tag: Tag | undefined;
  readonly print: typeof toAtom;
}

const forms = [
  ["feed.xml", toAtom],
  ["feed.json", toJsonFeed],
] as const;

export const getStaticPaths = (async () => {
  const { tags } = await loadSite();
  return [undefined, ...tags].flatMap((tag) =>
    forms.map(([name, print]) => ({
      params: { feed: tag === undefined ? name : `tags/${tag.slug}/${name}` },
      props: { tag, print },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { tag, print } }) => {
  const site = await loadSite();
  return await print(findFeed(site, tag), site);
};
