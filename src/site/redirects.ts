/** Old addresses of posts: each a small page of its own that leads on, since a static site has no other way. */
import type { Paths } from "./paths.ts";
import type { SitePost } from "./post.ts";

export interface Redirect {
  /** Path of the file below the site's root, `2020/02/20/post.html` or `old/index.html`. */
  readonly file: string;
  readonly post: SitePost;
}

export interface Clash {
  readonly alias: string;
  readonly source: string;
  /** What stands there: the source of another post. */
  readonly other: string;
}

/** Gives every alias its file; one that is the address of a post, or of two posts, belongs to the first. */
export function toRedirects(posts: readonly SitePost[]): {
  redirects: readonly Redirect[];
  clashes: readonly Clash[];
} {
  const owners = new Map(posts.map((post) => [`${post.id}/index.html`, post]));
  const redirects: Redirect[] = [];
  const clashes: Clash[] = [];
  for (const post of posts) {
    for (const alias of post.aliases) {
      const file = toFile(alias);
      const owner = owners.get(file);
      if (owner === undefined) {
        owners.set(file, post);
        redirects.push({ file, post });
      } else if (owner.id !== post.id) {
        clashes.push({ alias, source: post.source, other: owner.source });
      }
    }
  }
  return { redirects, clashes };
}

/** `old/post` is a folder with a page in it, as every address of this site. */
function toFile(alias: string): string {
  return /\.html?$/i.test(alias) ? alias : `${alias}/index.html`;
}

/** The page that leads on: at once where meta refresh is heeded, by a link elsewhere, and named to search engines. */
export function printRedirect({ post }: Redirect, paths: Paths): string {
  const path = paths.page(post.id);
  const title = escapeHtml(post.title);
  return `<!doctype html>
<html lang="${escapeHtml(post.lang ?? "en")}">
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${paths.absolute(path)}">
<p>This page has moved: <a href="${path}">${title}</a></p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}
