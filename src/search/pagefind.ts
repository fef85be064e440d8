/** What we use of Pagefind's module, which stands beside the pages and not among our sources. */

export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

export interface Pagefind {
  /** Null where a later search has begun meanwhile. */
  debouncedSearch(
    words: string,
    options: object,
    milliseconds: number,
  ): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind from below the site's base; asks again where that has failed. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loaded ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
