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
export function expandTemplates(written: string, onUnread: (unread: Unread) => void): string {
  const source = expandMath(written);
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

/** MyST's directive for maths is maths, which is found before Markdown reads the text. */
function expandMath(source: string): string {
  if (!source.includes("{math}")) return source;
  return source.replace(
    /^(`{3,}|:{3,})\{math\}[ \t]*\n((?:[ \t]*:[\w-]+:.*\n)*)([\s\S]*?)^\1[ \t]*$/gm,
    (_, _fence, options: string, body: string) => {
      const [, label] = /:(?:label|name):[ \t]*(\S+)/.exec(options) ?? [];
      // A blank line would end the formula; the lines keep their numbers.
      const tex = body.replace(/\n(?=[ \t]*\n)/g, "\n%");
      return `${options.replace(/.*\n/g, "\n")}$$\n${tex}$$${label === undefined ? "" : ` {#${label}}`}`;
    },
  );
}
