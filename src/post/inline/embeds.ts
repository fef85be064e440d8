/** `> youtube: URL`, `> twitter: URL` → a link that says where it leads. Nothing is asked of that site before the reader does. */
import type { Blockquote, Link, Paragraph, RootContent } from "mdast";

const words: Readonly<Record<string, string>> = { youtube: "Video", video: "Video", twitter: "Post" };

/** The paragraph that stands in place of a quotation, or undefined where it is one. */
export function toEmbed(quote: Blockquote): Paragraph | undefined {
  const [paragraph, ...others] = quote.children;
  if (paragraph?.type !== "paragraph" || others.length > 0) return undefined;
  const [label, link, ...rest] = paragraph.children;
  const [, kind = "", written = ""] =
    /^\s*(youtube|video|twitter):\s*(\S*)\s*$/i.exec(label?.type === "text" ? label.value : "") ?? [];
  const url = link?.type === "link" ? link.url : written;
  if (kind === "" || url === "" || rest.some((node) => node.type !== "text" || node.value.trim() !== ""))
    return undefined;
  const name = words[kind.toLowerCase()] ?? "Link";
  return { type: "paragraph", children: [createLink(toAddress(kind.toLowerCase(), url), name)] };
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
