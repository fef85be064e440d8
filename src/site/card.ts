/** What the card says that other sites show for a link. */

import type { PageWords } from "../words/page.ts";
import { toDateText } from "./dates.ts";
import type { SitePost } from "./post.ts";
import type { Settings } from "./settings.ts";

export interface Card {
  readonly site: string;
  readonly title: string;
  /** A sentence under the title, where no figure stands beside it. */
  readonly summary: string;
  readonly foot: readonly string[];
}

/** The card of a post, or of the site where no post is given. */
export function toCard(post: SitePost | undefined, settings: Settings, words: PageWords): Card {
  const { title: site, description } = settings;
  if (post === undefined) return { site: "", title: site, summary: description, foot: [] };
  const { title, date, authors, liveCells } = post;
  const foot = [
    authors.slice(0, 3).join(", "),
    date === undefined ? "" : toDateText(date, settings.language),
    liveCells > 0 ? words.liveFigures(liveCells) : "",
  ];
  return { site, title, summary: post.description, foot: foot.filter(Boolean) };
}
