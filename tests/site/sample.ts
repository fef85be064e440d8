/** A post of which only what a test is about needs saying. */
import type { SitePost } from "../../src/site/post.ts";

export function createPost(id: string, own: Partial<SitePost> = {}): SitePost {
  return {
    id,
    source: `${id}.ipynb`,
    title: id,
    description: "",
    date: undefined,
    updated: undefined,
    authors: [],
    tags: [],
    draft: false,
    series: undefined,
    order: undefined,
    lang: undefined,
    aliases: [],
    cover: undefined,
    headings: [],
    words: 0,
    minutes: 1,
    liveCells: 0,
    kernelCells: 1,
    demos: [],
    uses: [],
    language: "python",
    ...own,
  };
}
