/** Posts that share tags with one: the rarer a tag, the more it says. */
import { compareNewest, type SitePost } from "./post.ts";
import type { Tag } from "./tags.ts";

const most = 3;

/** Finds the nearest posts to `post`, best first. `except` are ids that the page names already. */
export function findRelated(
  tags: readonly Tag[],
  post: SitePost,
  except: ReadonlySet<string>,
): readonly SitePost[] {
  const near = new Map<SitePost, number>();
  for (const tag of tags) {
    for (const other of tag.posts) {
      if (other.id === post.id || except.has(other.id)) continue;
      near.set(other, (near.get(other) ?? 0) + 1 / tag.posts.length);
    }
  }
  return [...near]
    .sort(([a, m], [b, n]) => n - m || compareNewest(a, b))
    .slice(0, most)
    .map(([other]) => other);
}
