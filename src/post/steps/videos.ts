/**
 * `> Video: [Title](https://youtu.be/…) 1:30:40` → a still drawn by us with title and length. Without a script it is a
 * link; with one, pressing it brings the player. Nothing is asked of another host before. What follows is the transcript,
 * written there or named by a link to its file.
 */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { PostWords } from "../../words/post.ts";
import type { Draft } from "../draft.ts";
import { takeLead } from "./lead.ts";
import { toText } from "./text.ts";
import { findTranscript } from "./transcript.ts";

const leads = new Set(["video", "youtube"]);
const hosts = /^(?:www\.|m\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;

export interface Video {
  readonly id: string;
  /** Second to start at. */
  readonly start: number;
}

export function markVideos(tree: Root, draft: Draft): void {
  visit(tree, "element", (node) => {
    if (node.tagName !== "blockquote") return;
    const address = findAddress(node);
    const video = address === undefined ? undefined : readVideo(address);
    const lead = video === undefined ? undefined : takeLead(node, (word) => leads.has(word));
    if (video === undefined || lead === undefined) return;
    const said = toText(lead, draft.stash).replace(/\s+/g, " ").trim();
    const [, length = ""] = /\(?((?:\d+:)?\d{1,2}:\d\d)\)?$/.exec(said) ?? [];
    const title = said.slice(0, length === "" ? undefined : said.lastIndexOf(length)).replace(/[\s(]+$/, "");
    const rest = node.children.filter((child) => child !== lead);
    node.tagName = "figure";
    node.properties = { className: ["video"] };
    const name = /^https?:/.test(title) || title === "" ? draft.words.film : title;
    node.children = toVideo(video, name, length, draft.words);
    if (rest.some((child) => child.type === "element")) {
      const fold = h("details", { className: ["video-transcript"] }, h("summary", draft.words.transcript));
      for (const child of rest)
        fold.children.push(...((child.type === "element" && findTranscript(child, draft)) || [child]));
      node.children.push(fold);
    }
  });
}

function toVideo({ id, start }: Video, title: string, length: string, words: PostWords): ElementContent[] {
  const at = start > 0 ? `&t=${start}` : "";
  const still = h(
    "a",
    {
      className: ["video-still"],
      href: `https://www.youtube.com/watch?v=${id}${at}`,
      rel: ["noopener"],
      "data-video": id,
      "data-start": start > 0 ? String(start) : undefined,
    },
    h("span", { className: ["video-title"] }, title),
    ...(length === "" ? [] : [" ", h("span", { className: ["video-length"] }, length)]),
  );
  return [still, h("figcaption", words.filmAsks)];
}

/** The film that an address of YouTube names, in any of its forms; undefined for every other address. */
export function readVideo(address: string): Video | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || !hosts.test(url.hostname)) return undefined;
  const [, last = ""] = /([^/]*)\/?$/.exec(url.pathname) ?? [];
  const id = url.searchParams.get("v") ?? last;
  if (!/^[\w-]{11}$/.test(id)) return undefined;
  return { id, start: toSeconds(url.searchParams.get("t") ?? url.searchParams.get("start") ?? "") };
}

/** `90`, `90s` and `1h2m3s` */
function toSeconds(text: string): number {
  const [, hours = "0", minutes = "0", seconds = "0"] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The first link of the first paragraph. */
function findAddress(quote: Element): string | undefined {
  const paragraph = quote.children.find((child) => child.type === "element");
  if (paragraph?.tagName !== "p") return undefined;
  const link = paragraph.children.find((child) => child.type === "element" && child.tagName === "a");
  const href = link?.type === "element" ? link.properties["href"] : undefined;
  return typeof href === "string" ? href : undefined;
}
