/** What an author can say about a cell or a post, whichever system's words were used. Defaults stand here and nowhere else. */
import type { JsonValue } from "../notebook/notebook.ts";

export type Fold = "none" | "closed" | "open";
export type Alignment = "start" | "center" | "end";
export type Theme = "light" | "dark";

export interface CellOptions {
  /** Whether the cell appears at all. */
  readonly include: boolean;
  readonly echo: boolean;
  readonly output: boolean;
  /** Whether text that the cell printed to each of the two streams is shown. */
  readonly stdout: boolean;
  readonly stderr: boolean;
  /** Printed lines with one of these in them are left out. */
  readonly hiddenWords: readonly string[];
  readonly foldCode: Fold;
  readonly foldSummary: string | undefined;
  readonly foldOutput: Fold;
  /** Whether the outputs scroll in a box of limited height. */
  readonly scrolls: boolean;
  /** Of the file that the code would stand in. */
  readonly filename: string | undefined;
  /** Lines of the shown code that matter most, from 1. */
  readonly markedLines: readonly number[];
  readonly numberedLines: boolean;
  /** Whether a long line of the code breaks, and does not scroll. */
  readonly wrapsCode: boolean;
  /** Of the code as a listing, which stands beside what its outputs are called. */
  readonly listingLabel: string | undefined;
  readonly listingCaption: string | undefined;
  readonly label: string | undefined;
  readonly caption: string | undefined;
  readonly alt: string | undefined;
  /** Captions and alternative texts of several figures, one each; empty where one text speaks for all. */
  readonly captions: readonly string[];
  readonly alts: readonly string[];
  /** Captions of the parts of one figure or table, which are lettered. */
  readonly subCaptions: readonly string[];
  readonly captionAbove: boolean;
  /** Where a press on the figure leads. */
  readonly link: string | undefined;
  /** For which of the two themes each figure is drawn. */
  readonly renderings: readonly Theme[];
  readonly column: "body" | "wide" | "page" | "margin";
  /** How many outputs stand side by side. */
  readonly outputColumns: number;
  /** Of the columns of each table among the outputs, in percent; empty where the browser finds them. */
  readonly tableWidths: readonly number[];
  /** In how many rows they stand, where the author counts these. */
  readonly outputRows: number | undefined;
  /** Rows of relative widths; a negative one is a gap. They win over the two numbers. */
  readonly outputWidths: readonly (readonly number[])[];
  readonly outputAlign: Alignment | undefined;
  readonly outputVerticalAlign: Alignment | undefined;
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
  hiddenWords: [],
  foldCode: "none",
  foldSummary: undefined,
  foldOutput: "none",
  scrolls: false,
  filename: undefined,
  markedLines: [],
  numberedLines: false,
  wrapsCode: false,
  listingLabel: undefined,
  listingCaption: undefined,
  label: undefined,
  caption: undefined,
  alt: undefined,
  captions: [],
  alts: [],
  subCaptions: [],
  captionAbove: false,
  link: undefined,
  renderings: [],
  column: "body",
  outputColumns: 1,
  tableWidths: [],
  outputRows: undefined,
  outputWidths: [],
  outputAlign: undefined,
  outputVerticalAlign: undefined,
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
  /** The deepest rank of heading in that list, where the author says one; the title's is 1. */
  readonly tocDepth: number | undefined;
  readonly numberSections: boolean;
  /** Old addresses of the post, paths below the site's root without a slash before them. */
  readonly aliases: readonly string[];
  /** Files of references, as written: paths beside the notebook. */
  readonly bibliography: readonly string[];
  /** Commands of TeX that all formulas know, by name. */
  readonly macros: Readonly<Record<string, string>>;
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
  tocDepth: undefined,
  numberSections: false,
  aliases: [],
  bibliography: [],
  macros: {},
  cellDefaults: {},
  unknown: {},
};
