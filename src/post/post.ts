/** What a notebook becomes: data about the post, its HTML printed once, and the files that the HTML names. */
import type { StoredLiveCell } from "../live/live.ts";
import type { Message } from "../messages/message.ts";
import type { Use } from "./uses.ts";

export interface Post {
  readonly meta: PostMeta;
  readonly html: string;
  /** The same for readers of plain text. */
  readonly markdown: string;
  readonly assets: readonly Asset[];
  readonly live: readonly StoredLiveCell[];
  /** Expressions in its prose, which run like cells. */
  readonly inline: readonly StoredLiveCell[];
}

/** Everything a list, a feed or a head element needs; small, kept in Astro's store. */
export interface PostMeta {
  readonly title: string;
  readonly description: string;
  /** ISO 8601 calendar date, or undefined where the author gave none. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly series: string | undefined;
  readonly order: number | undefined;
  /** Language of the prose where it is not the site's. */
  readonly lang: string | undefined;
  /** Where the post stood before: paths below the site's root, each a page or a file ending in `.html`. */
  readonly aliases: readonly string[];
  readonly cover: Picture | undefined;
  readonly headings: readonly Heading[];
  /** Words of prose, code and text outputs aside. */
  readonly words: number;
  readonly minutes: number;
  readonly liveCells: number;
  /** Code cells that are not live: what a kernel runs. */
  readonly kernelCells: number;
  /** Names of the demos that live cells import. */
  readonly demos: readonly string[];
  /** What the body needs of its page, beyond what every page brings. */
  readonly uses: readonly Use[];
  /** Language of the code cells. */
  readonly language: string;
}

export interface Picture {
  /** Address under the site's base path, or an absolute one. */
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alt: string;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A file extracted from a notebook or found beside it, named by the hash of its bytes. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the pure pipeline may ask of the world; the loader answers. */
export interface PostContext {
  /** Slug of the post, `posts/data-augmentation`. */
  readonly slug: string;
  /** The site's base path with slashes at both ends, `/` or `/some-repo/`. */
  readonly base: string;
  /** BCP 47 language in which the body speaks by itself, unless the front matter names another. */
  readonly language: string;
  /** Bytes of a file named relative to the notebook, or undefined where there is none inside the content folder. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** Page path of another notebook or Markdown file named relative to this one (`../b.ipynb` → `posts/b`), or undefined. */
  readonly findPage: (path: string) => string | undefined;
  /** Whether a live cell of this notebook may import `specifier`: a demo, a package, a file beside the notebook. */
  readonly hasModule: (specifier: string) => boolean;
  /** Digest of what such an import brings in, so that a stored output knows what it was drawn by; without it only names count. */
  readonly hashModule?: (specifier: string) => string | undefined;
}

export interface PostResult {
  /** The page, made as well as it can be: whether one with errors may be seen is for the loader to say. */
  readonly post: Post;
  readonly messages: readonly Message[];
}
