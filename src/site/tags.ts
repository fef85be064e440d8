/** Tags and their pages. */
import { slug } from "github-slugger";
import { compareNewest, type SitePost } from "./post.ts";

export interface Tag {
  /** As most authors wrote it. */
  readonly name: string;
  /** Unique among the tags, and safe in a path. */
  readonly slug: string;
  readonly posts: readonly SitePost[];
}

/** Collects the tags of all posts by name. `Deep Learning` and `deep-learning` are one tag, `C` and `C++` are two. */
export function toTags(posts: readonly SitePost[]): readonly Tag[] {
  const groups = new Map<string, { spellings: Map<string, number>; posts: Set<SitePost> }>();
  for (const post of posts) {
    for (const name of post.tags) {
      const key = toKey(name);
      if (key === "") continue;
      const group = groups.get(key) ?? { spellings: new Map<string, number>(), posts: new Set<SitePost>() };
      group.spellings.set(name.trim(), (group.spellings.get(name.trim()) ?? 0) + 1);
      group.posts.add(post);
      groups.set(key, group);
    }
  }
  const taken = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({
      name: findCommonest(group.spellings),
      slug: createSlug(key, taken),
      posts: [...group.posts].sort(compareNewest),
    }));
}

/** Finds the tags that a post's own names belong to, each once. */
export function findTags(tags: readonly Tag[], names: readonly string[]): readonly Tag[] {
  const keys = new Set(names.map(toKey));
  return tags.filter(({ name }) => keys.has(toKey(name)));
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean)
    .join(" ");
}

function findCommonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** Slugs drop signs, so that `c` and `c++` meet: the later one by name gets a number. */
export function createSlug(key: string, taken: Set<string>): string {
  const plain = slug(key) || "tag";
  let candidate = plain;
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${plain}-${n}`;
  taken.add(candidate);
  return candidate;
}
