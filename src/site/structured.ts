/** What a page says to machines that read schema.org. */
import type { Paths } from "./paths.ts";
import type { SitePost } from "./post.ts";
import type { Settings } from "./settings.ts";
import type { Tag } from "./tags.ts";

export type Structured = Readonly<Record<string, unknown>>;

const context = "https://schema.org";

/** The site itself, for its home page. */
export function toWebSite(settings: Settings, paths: Paths): Structured {
  return {
    "@context": context,
    "@type": "WebSite",
    name: settings.title,
    description: settings.description,
    inLanguage: settings.language,
    url: paths.absolute(paths.base),
  };
}

/** A post: the article, and the way to it from home. */
export function toArticle(
  post: SitePost,
  image: string,
  tags: readonly Tag[],
  settings: Settings,
  paths: Paths,
): readonly Structured[] {
  const url = paths.absolute(paths.page(post.id));
  const authors = post.authors.length > 0 ? post.authors : [settings.author ?? settings.title];
  return [
    {
      "@context": context,
      "@type": "BlogPosting",
      headline: post.title,
      ...(post.description === "" ? {} : { description: post.description }),
      ...(post.date === undefined ? {} : { datePublished: post.date }),
      ...(post.updated === undefined ? {} : { dateModified: post.updated }),
      author: authors.map((name) => ({ "@type": "Person", name })),
      image,
      inLanguage: settings.language,
      keywords: tags.map(({ name }) => name),
      wordCount: post.words,
      url,
      mainEntityOfPage: url,
    },
    {
      "@context": context,
      "@type": "BreadcrumbList",
      itemListElement: [
        { name: settings.title, item: paths.absolute(paths.base) },
        { name: post.title, item: url },
      ].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
    },
  ];
}

/** JSON that may stand in a script element, whatever a title holds. */
export function toScriptText(value: Structured): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
