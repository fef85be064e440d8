/** What the body of a post says by itself, and not in its author’s words. */

export interface PostWords {
  readonly showCode: string;
  readonly showOutput: string;
  readonly source: string;
  /** `label` is the cell's own, in plain words. */
  readonly liveDemo: (label: string | undefined) => string;
  readonly showAnswer: string;
  readonly markedAbove: string;
  readonly film: string;
  readonly filmAsks: string;
  readonly transcript: string;
  readonly table: string;
  readonly done: string;
  readonly notDone: string;
  readonly linkToSection: string;
  readonly missingPicture: string;
  readonly outputOfCell: (cell: number) => string;
  readonly references: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly more: string;
  readonly tab: string;
  readonly figure: string;
  readonly tableName: string;
  readonly listing: string;
  readonly equation: string;
  readonly download: string;
  readonly chart: (library: string) => string;
  readonly drawnFrom: string;
  /** Where a script will draw it. */
  readonly chartWaits: (library: string) => string;
  /** Why it is not drawn: data at an address, or, without one, a map or data that only a program names. */
  readonly chartNeeds: (address: string) => string;
  readonly chartFailed: string;
  readonly widget: string;
  readonly drawnByScript: string;
  readonly scriptForJupyter: string;
  readonly runInFrame: string;
  readonly frame: (path: string) => string;
  readonly unknownOutput: (type: string) => string;
  /** Callouts and theorems by the word that opens them, where it is not that word itself. */
  readonly named: Readonly<Record<string, string>>;
}

/** The word by which a callout or a theorem is called. */
export function toName(word: string, words: PostWords): string {
  const own = words.named[word.toLowerCase()];
  return own ?? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
