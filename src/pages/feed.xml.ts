/** The feed: Atom, full content, readable where neither our styles nor our scripts are. */

import { getCollection } from "astro:content";
import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { Feed } from "feed";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toFeed } from "../site/feed.ts";
import { toStaticForm } from "../site/static-form.ts";
import { toCharacterData, toHtmlText, toXmlText } from "../site/xml.ts";
import { loadSite } from "./_site.ts";

export const GET: APIRoute = async () => {
  const { settings, paths, posts } = await loadSite();
  const bodies = new Map((await getCollection("posts")).map(({ id, data }) => [id, data.html]));
  const model = toFeed(posts, settings, paths);
  const feed = new Feed({
    id: model.link,
    link: model.link,
    title: model.title,
    description: model.description,
    language: model.language,
    author: { name: model.author },
    updated: model.updated,
    feedLinks: { atom: model.self },
    generator: "Atoll",
  });
  for (const { post, link, published, updated, authors } of model.entries) {
    const tree = fromHtml(await readFile(bodies.get(post.id) ?? "", "utf8"), { fragment: true });
    feed.addItem({
      id: link,
      link,
      title: toHtmlText(post.title),
      description: toHtmlText(post.description),
      content: toCharacterData(toHtml(toStaticForm(tree, link))),
      published,
      date: updated,
      author: authors.map((name) => ({ name: toXmlText(name) })),
      category: post.tags.map(toXmlText).map((name) => ({ name, term: name })),
    });
  }
  return new Response(feed.atom1(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
};
