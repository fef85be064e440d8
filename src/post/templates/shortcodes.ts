/** Quarto's shortcodes by name, as Markdown. */

type Expand = (words: string, isAlone: boolean) => string | undefined;

export const shortcodes: Readonly<Record<string, Expand>> = {
  video(words, isAlone) {
    const [, address] = /^\s*["']?([^\s"']+)/.exec(words) ?? [];
    if (address === undefined) return undefined;
    return isAlone ? `> video: <${address}>` : `[Video](<${address}>)`;
  },
  kbd: (words) => `{kbd}\`${words.replace(/\b\w+=\S+/g, "").trim()}\``,
  pagebreak: () => "",
  // Icons say nothing to a reader that the words beside them do not.
  fa: () => "",
  bi: () => "",
  iconify: () => "",
};

/** Undefined where nothing here knows the shortcode. */
export function expandShortcode(name: string, words: string, isAlone: boolean): string | undefined {
  return Object.hasOwn(shortcodes, name) ? shortcodes[name]?.(words, isAlone) : undefined;
}
