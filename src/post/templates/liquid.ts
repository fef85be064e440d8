/** Liquid by the name of its tag: what fastpages' and Jekyll's authors write in notebooks, as Markdown. */

type Expand = (words: string) => string | undefined;

/** Includes by their file, with the parameters that each system gives them. */
const includes: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string | undefined>> = {
  alert: (values) => toCallout("Warning", values),
  warning: (values) => toCallout("Warning", values),
  info: (values) => toCallout("Info", values),
  note: (values) => toCallout("Note", values),
  tip: (values) => toCallout("Tip", values),
  important: (values) => toCallout("Important", values),
  youtube: ({ content, id }) => toEmbed("youtube", content ?? id),
  twitter: ({ content, url }) => toEmbed("twitter", content ?? url),
  tweet: ({ content, url }) => toEmbed("twitter", content ?? url),
  image: ({ file, url, alt = "", caption }) =>
    file === undefined && url === undefined
      ? undefined
      : `![${alt}](<${file ?? url}>${caption === undefined ? "" : ` "${caption.replaceAll('"', "&quot;")}"`})`,
};

export const liquidTags: Readonly<Record<string, Expand>> = {
  fn: (words) => (/^[\w-]+$/.test(words) ? `[^fn-${words}]` : undefined),
  include: (words) => {
    const [, file = ""] = /^([\w-]+)\.html\b/.exec(words) ?? [];
    return Object.hasOwn(includes, file) ? includes[file]?.(readParameters(words)) : undefined;
  },
  youtube: (words) => toEmbed("youtube", readWord(words)),
  twitter: (words) => toEmbed("twitter", readWord(words)),
  gist: (words) => {
    const id = readWord(words);
    return id === undefined ? undefined : `[Gist ${id}](https://gist.github.com/${id})`;
  },
  octicon: () => "",
  cite: (words) =>
    words === ""
      ? undefined
      : `[${words
          .split(/\s+/)
          .map((key) => `@${key}`)
          .join("; ")}]`,
  bibliography: () => "",
};

/** `tag` is undefined for `{{ value }}`. Undefined where nothing here knows it. */
export function expandLiquid(tag: string | undefined, words: string): string | undefined {
  if (tag !== undefined) return Object.hasOwn(liquidTags, tag) ? liquidTags[tag]?.(words) : undefined;
  if (/^site\.(?:baseurl|url)(?:\s*\|.*)?$/.test(words)) return "";
  const [, , text, number] = /^(['"])([\s\S]*)\1\s*\|\s*fndetail\s*:\s*([\w-]+)$/.exec(words) ?? [];
  if (text !== undefined && number !== undefined) return `[^fn-${number}]: ${text}`;
  const [, , path] = /^(['"])([^'"]*)\1\s*\|\s*(?:relative_url|absolute_url)$/.exec(words) ?? [];
  return path;
}

function toCallout(kind: string, { text, content }: Readonly<Record<string, string>>): string | undefined {
  const words = text ?? content;
  return words === undefined ? undefined : `> ${kind}: ${words}`;
}

function toEmbed(kind: string, address: string | undefined): string | undefined {
  return address === undefined ? undefined : `> ${kind}: ${address}`;
}

function readWord(words: string): string | undefined {
  return /^["']?([^\s"']+)/.exec(words)?.[1];
}

function readParameters(words: string): Record<string, string> {
  const found = words.matchAll(/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single]) => [name, (double ?? single ?? "").replace(/\\(["'])/g, "$1")]),
  );
}
