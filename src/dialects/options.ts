/** What an author can say about a cell or a post, whichever system's words were used. Defaults stand here and nowhere else. */
import type { JsonValue } from "../notebook/notebook.ts";

export type Fold = "none" | "closed" | "open";

export interface CellOptions {
  /** Whether the cell appears at all. */
  readonly include: boolean;
  readonly echo: boolean;
  readonly output: boolean;
  /** Whether text that the cell printed to each of the two streams is shown. */
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly foldCode: Fold;
  readonly foldSummary: string | undefined;
  readonly foldOutput: Fold;
  /** Of the file that the code would stand in. */
  readonly filename: string | undefined;
  /** Lines of the shown code that matter most, from 1. */
  readonly markedLines: readonly number[];
  readonly label: string | undefined;
  readonly caption: string | undefined;
  readonly alt: string | undefined;
  readonly column: "body" | "wide" | "page" | "margin";
  /** How many outputs stand side by side. */
  readonly outputColumns: number;
  /** `undefined` where the author did not say; live cells default by language and magic. */
  readonly live: boolean | undefined;
  readonly run: "view" | "press" | "load";
  /** How far apart numbers may be that this cell and its twin print under one name; see src/live/parity.ts. */
  readonly parity: number | undefined;
  /** Options with no meaning here, as data: those that no system knows (reported) and those of other systems. */
  readonly unknown: Readonly<Record<string, JsonValue>>;
}

export const defaultCellOptions: CellOptions = {
  include: true,
  echo: true,
  output: true,
  stdout: true,
  stderr: true,
  foldCode: "none",
  foldSummary: undefined,
  foldOutput: "none",
  filename: undefined,
  markedLines: [],
  label: undefined,
  caption: undefined,
  alt: undefined,
  column: "body",
  outputColumns: 1,
  live: undefined,
  run: "view",
  parity: undefined,
  unknown: {},
};

export interface FrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** ISO 8601 calendar date, `2026-11-23`. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly slug: string | undefined;
  /** Cover picture, as written: a path beside the notebook or an address. */
  readonly image: string | undefined;
  readonly imageAlt: string | undefined;
  /** Whether every cell of a JavaScript or TypeScript notebook is live unless it says otherwise. */
  readonly live: boolean;
  readonly series: string | undefined;
  /** Place in the series or in the list, smaller first. */
  readonly order: number | undefined;
  /** Language of the prose, `en` or `pt-BR`. */
  readonly lang: string | undefined;
  /** Whether the page lists its headings. */
  readonly toc: boolean;
  readonly numberSections: boolean;
  /** Old addresses of the post, paths below the site's root without a slash before them. */
  readonly aliases: readonly string[];
  /** Files of references, as written: paths beside the notebook. */
  readonly bibliography: readonly string[];
  /** What every cell has unless it says otherwise. */
  readonly cellDefaults: Partial<CellOptions>;
  /** Keys with no meaning here, as data: those that no system knows (reported) and those of other systems. */
  readonly unknown: Readonly<Record<string, JsonValue>>;
}

export const defaultFrontMatter: FrontMatter = {
  title: undefined,
  description: undefined,
  date: undefined,
  updated: undefined,
  authors: [],
  tags: [],
  draft: false,
  slug: undefined,
  image: undefined,
  imageAlt: undefined,
  live: false,
  series: undefined,
  order: undefined,
  lang: undefined,
  toc: true,
  numberSections: false,
  aliases: [],
  bibliography: [],
  cellDefaults: {},
  unknown: {},
};
