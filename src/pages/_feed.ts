/** Feeds, full content, readable where neither our styles nor our scripts are. */
import { Feed } from "feed";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type FeedModel, toFeed } from "../site/feed.ts";
import type { SitePost } from "../site/post.ts";
import { toStaticForm } from "../site/static-form.ts";
import type { Tag } from "../site/tags.ts";
import { toCharacterData, toHtmlText, toXmlText } from "../site/xml.ts";
import { readBody, type Site } from "./_site.ts";

/** The feed of the whole site, or of one tag. */
export function findFeed({ posts, settings, paths, words }: Site, tag?: Tag): FeedModel {
  if (tag === undefined) return toFeed(posts, settings, paths);
  return toFeed(tag.posts, settings, paths, { title: words.taggedWith(tag.name), path: `tags/${tag.slug}` });
}

/** Atom 1.0 */
export async function toAtom(model: FeedModel, site: Site): Promise<Response> {
  const feed = new Feed({
    id: model.link,
    link: model.link,
    title: toHtmlText(model.title),
    description: model.description,
    language: model.language,
    author: { name: model.author },
    updated: model.updated,
    feedLinks: { atom: model.self.atom },
    generator: "Atoll",
  });
  for (const { post, link, published, updated, authors } of model.entries) {
    feed.addItem({
      id: link,
      link,
      title: toHtmlText(post.title),
      description: toHtmlText(post.description),
      content: toCharacterData(await findContent(site, post, link)),
      published,
      date: updated,
      author: authors.map((name) => ({ name: toXmlText(name) })),
      category: post.tags.map(toXmlText).map((name) => ({ name, term: name })),
    });
  }
  return new Response(feed.atom1(), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}

/** JSON Feed 1.1 */
export async function toJsonFeed(model: FeedModel, site: Site): Promise<Response> {
  const items = await Promise.all(
    model.entries.map(async ({ post, link, published, updated, authors }) => ({
      id: link,
      url: link,
      title: post.title,
      ...(post.description === "" ? {} : { summary: post.description }),
      content_html: await findContent(site, post, link),
      date_published: published.toISOString(),
      date_modified: updated.toISOString(),
      authors: authors.map((name) => ({ name })),
      ...(post.tags.length === 0 ? {} : { tags: post.tags }),
    })),
  );
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: model.title,
    description: model.description,
    home_page_url: model.link,
    feed_url: model.self.json,
    language: model.language,
    authors: [{ name: model.author }],
    items,
  };
  return new Response(`${JSON.stringify(feed, undefined, 1)}\n`, {
    headers: { "Content-Type": "application/feed+json; charset=utf-8" },
  });
}

/** A post stands in several feeds: what was last converted is kept, and no more, because posts are heavy. */
const kept = new Map<string, string>();
const mostKept = 100;

async function findContent(site: Site, post: SitePost, link: string): Promise<string> {
  const key = site.files.get(post.id) ?? "";
  const known = kept.get(key);
  if (known !== undefined) return known;
  const tree = fromHtml(await readBody(site, post.id), { fragment: true });
  const content = toHtml(toStaticForm(tree, link));
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, content);
  return content;
}
