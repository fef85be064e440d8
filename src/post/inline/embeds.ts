/**
 * `> youtube: URL`, `> twitter: URL` → a link that says where it leads. Nothing is asked of that site before the reader
 * does. A film on YouTube stays a quotation, `Video: URL`, which steps/videos.ts draws as a still.
 */
import type { Blockquote, Link, Paragraph, RootContent } from "mdast";
import { readVideo } from "../steps/videos.ts";

const words: Readonly<Record<string, string>> = { youtube: "Video", video: "Video", twitter: "Post" };

/** What stands in place of a quotation that names an address and nothing else, or undefined where it is a quotation. */
export function toEmbed(quote: Blockquote): Blockquote | Paragraph | undefined {
  const [paragraph, ...others] = quote.children;
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [label, link, ...rest] = paragraph.children;
  const [, kind = "", written = ""] =
    /^\s*(youtube|video|twitter):\s*(\S*)\s*$/i.exec(label?.type === "text" ? label.value : "") ?? [];
  const url = link?.type === "link" ? link.url : written;
  if (kind === "" || url === "" || rest.some((node) => node.type !== "text" || node.value.trim() !== ""))
    return undefined;
  if (link?.type === "link" && !isBare(link)) return undefined; // the author's own words say what it is
  const name = words[kind.toLowerCase()] ?? "Link";
  const address = toAddress(kind.toLowerCase(), url);
  return name === "Video" && readVideo(address) !== undefined
    ? { type: "blockquote", children: [{ type: "paragraph", children: toStill(address) }] }
    : { type: "paragraph", children: [createLink(address, name)] };
}

function isBare({ children: [text, ...others], url }: Link): boolean {
  return others.length === 0 && text?.type === "text" && url.endsWith(text.value);
}

function toStill(url: string): Paragraph["children"] {
  const text: Link = { type: "link", url, children: [{ type: "text", value: url }] };
  return [{ type: "text", value: "Video: " }, text];
}

/** A bare identifier of a video is enough for fastpages. */
function toAddress(kind: string, written: string): string {
  if (kind === "youtube" && /^[\w-]{8,15}$/.test(written))
    return `https://www.youtube.com/watch?v=${written}`;
  return written.replace(
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/,
    "https://www.youtube.com/watch?v=$1",
  );
}

function createLink(url: string, name: string): Link {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
  return {
    type: "link",
    url,
    children: [{ type: "text", value: `${name} on ${host}` }],
    data: { hProperties: { className: ["embed-link"] } },
  };
}

/** Replaces such quotations wherever they stand. */
export function placeEmbeds(children: RootContent[]): RootContent[] {
  return children.map((node) => (node.type === "blockquote" ? (toEmbed(node) ?? node) : node));
}
