/** The one place that joins the site's address, its base path and a page's own path. */
import { type Address, toBase } from "./address.ts";

export interface Paths {
  readonly base: string;
  /** Path of a page: `posts/x` → `/base/posts/x/`; the empty string is the home page. */
  page(path: string): string;
  /** Path of a file: `feed.xml` → `/base/feed.xml`. */
  file(path: string): string;
  /** Absolute form of a path that `page` or `file` gave, or of an address that is absolute already. */
  absolute(path: string): string;
}

/** Creates the paths of a site. `base` may come with or without its slashes. */
export function createPaths(address: Address): Paths {
  const base = toBase(address.base);
  return {
    base,
    page(path) {
      const inner = toEncoded(path);
      return inner === "" ? base : `${base}${inner}/`;
    },
    file: (path) => `${base}${toEncoded(path)}`,
    absolute: (path) => new URL(path, `${address.site}${base}`).href,
  };
}

function toEncoded(path: string): string {
  return path.split("/").filter(Boolean).map(encodeURIComponent).join("/");
}
