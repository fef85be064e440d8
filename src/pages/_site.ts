/** What every page starts from: the settings, the paths and the posts. The underscore keeps it from being a page. */
import { getCollection } from "astro:content";
import { findContentFolder, loadSettings } from "../site/content.ts";
import { createPaths, type Paths } from "../site/paths.ts";
import { type SitePost, toListed } from "../site/post.ts";
import type { Settings } from "../site/settings.ts";
import { type Tag, toTags } from "../site/tags.ts";

export interface Site {
  readonly settings: Settings;
  readonly paths: Paths;
  /** Every post of the site, in the order of the home page. */
  readonly posts: readonly SitePost[];
  readonly tags: readonly Tag[];
}

/** Loads the site. Asked by every page, answered once in a build; while writing, settings may change at any time. */
export async function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

let built: Promise<Site> | undefined;

async function load(): Promise<Site> {
  const { settings } = loadSettings(findContentFolder(process.env, process.cwd()));
  const paths = createPaths({ site: import.meta.env.SITE, base: import.meta.env.BASE_URL });
  const entries = await getCollection("posts"); // without drafts, unless the loader was asked for them
  const posts = toListed(entries.map(({ id, data }) => ({ ...data, id })));
  return { settings, paths, posts, tags: toTags(posts) };
}
