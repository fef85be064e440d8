/** Posts by year, newest first; those without a date come last. */
import { compareNewest, type SitePost } from "./post.ts";

export interface ArchiveYear {
  /** Absent for posts without a date. */
  readonly year: string | undefined;
  readonly posts: readonly SitePost[];
}

export function toArchive(posts: readonly SitePost[]): readonly ArchiveYear[] {
  const years = Map.groupBy([...posts].sort(compareNewest), ({ date }) => date?.slice(0, 4));
  return [...years].map(([year, own]) => ({ year, posts: own }));
}
