/**
 * Liquid's tags (Jekyll, fastpages) and Quarto's shortcodes are read before Markdown, as in their own systems, and become
 * Markdown. Code keeps its own, and so does TeX. Lines keep their numbers.
 */
import { findBarriers } from "../maths/barriers.ts";
import { expandLiquid } from "./liquid.ts";
import { expandShortcode } from "./shortcodes.ts";

export interface Unread {
  readonly rule: "liquid-unknown" | "shortcode-unknown";
  readonly name: string;
  /** Line of the text, from 0. */
  readonly line: number;
}

const template =
  /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}|\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}|\{%-?\s*([a-z_]\w*)\b([^\n]*?)-?%\}|\{\{-?\s*([^\n{}<>][^\n]*?)\s*-?\}\}|\{\{<\s*([\w-]+)\b([^\n]*?)\s*>\}\}/g;

/** The text as Markdown; what nothing here knows stays as it was written. */
export function expandTemplates(source: string, onUnread: (unread: Unread) => void): string {
  if (!/\{[{%]/.test(source)) return source;
  const barriers = findBarriers(source);
  return source.replace(template, (whole: string, ...found: (string | number | undefined)[]) => {
    const [raw, comment, tag, words, value, shortcode, rest] = found.map((part) =>
      typeof part === "string" ? part : undefined,
    );
    const at = found.find((part) => typeof part === "number") ?? 0;
    const start = Number(at);
    if (barriers.some((barrier) => barrier.start <= start && start < barrier.end)) return whole;
    if (raw !== undefined) return raw;
    if (comment !== undefined) return comment.replace(/[^\n]+/g, "");
    const isAlone =
      /(?:^|\n)[ \t]*$/.test(source.slice(0, start)) &&
      /^[ \t]*(?:\n|$)/.test(source.slice(start + whole.length));
    const line = source.slice(0, start).split("\n").length - 1;
    if (shortcode !== undefined) {
      const known = expandShortcode(shortcode, rest ?? "", isAlone);
      if (known === undefined) onUnread({ rule: "shortcode-unknown", name: shortcode, line });
      return known ?? whole;
    }
    const known =
      tag === undefined ? expandLiquid(undefined, value ?? "") : expandLiquid(tag, (words ?? "").trim());
    if (known === undefined && tag !== undefined) onUnread({ rule: "liquid-unknown", name: tag, line });
    return known ?? whole;
  });
}
