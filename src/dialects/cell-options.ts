/** The table of cell options: which systems write it, and how its value is read. One line an option. */
import type { JsonValue } from "../notebook/notebook.ts";
import { metadataTags } from "./cell-metadata.ts";
import { toName } from "./names.ts";
import type { Alignment, CellOptions, Fold, Theme } from "./options.ts";
import {
  choice,
  columns,
  flag,
  lines,
  parts,
  rows,
  text,
  texts,
  tolerance,
  type ValueType,
  widths,
  words,
} from "./values.ts";

export type System = "atoll" | "fastpages" | "nbdev" | "quarto" | "myst";

export interface OptionSpec {
  readonly systems: readonly System[];
  /** Absent where another system uses the option and Atoll does not: its value is kept and nothing is said. */
  readonly read?: (value: JsonValue) => OptionReading;
}

export type OptionReading = { readonly set: Partial<CellOptions> } | { readonly allowed: string };

const fold = choice<Fold>({ true: "closed", false: "none", show: "open" });
const alignment = choice<Alignment | undefined>({
  left: "start",
  top: "start",
  center: "center",
  right: "end",
  bottom: "end",
  default: undefined,
});
/** A caption in the margin stands below, where there is no margin on a phone either. */
const captionPlace = choice({ top: true, bottom: false, margin: false });
const column = choice<CellOptions["column"]>({
  body: "body",
  wide: "wide",
  page: "page",
  margin: "margin",
  "body-outset": "wide",
  "body-outset-left": "wide",
  "body-outset-right": "wide",
  "page-inset": "wide",
  "page-inset-left": "wide",
  "page-inset-right": "wide",
  "page-left": "page",
  "page-right": "page",
  screen: "page",
  "screen-inset": "page",
  "screen-inset-left": "page",
  "screen-inset-right": "page",
  "screen-left": "page",
  "screen-right": "page",
});

/** Names are spelt with hyphens; underscores are read as hyphens (`hide_input`). */
export const cellOptions: Readonly<Record<string, OptionSpec>> = {
  // What is shown
  include: { systems: ["atoll", "quarto"], read: to(flag, (include) => ({ include })) },
  echo: {
    systems: ["atoll", "quarto"],
    read: to(choice({ true: true, false: false, fenced: true }), (echo) => ({ echo })),
  },
  output: {
    systems: ["atoll", "quarto"],
    read: to(choice({ true: true, false: false, asis: true }), (output) => ({ output })),
  },
  warning: { systems: ["quarto"], read: to(flag, (stderr) => ({ stderr })) },
  "filter-stream": { systems: ["nbdev"], read: to(text, (listed) => ({ hiddenWords: listed.split(/\s+/) })) },
  tags: { systems: ["quarto", "myst"], read: to(words, toTagged) },
  classes: { systems: ["quarto"], read: to(text, (listed) => toTagged(listed.split(/[\s,]+/))) },
  class: { systems: ["myst"], read: to(text, (listed) => toTagged(listed.split(/[\s,]+/))) },
  hide: { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ include: !hide })) },
  "hide-input": { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ echo: !hide })) },
  "hide-output": { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ output: !hide })) },

  // What is folded
  "code-fold": { systems: ["atoll", "quarto"], read: to(fold, (foldCode) => ({ foldCode })) },
  "code-summary": { systems: ["atoll", "quarto"], read: to(text, (foldSummary) => ({ foldSummary })) },
  "output-fold": { systems: ["atoll"], read: to(fold, (foldOutput) => ({ foldOutput })) },
  "scroll-output": { systems: ["myst"], read: to(flag, (scrolls) => ({ scrolls })) },
  collapse: { systems: ["fastpages"], read: to(fold, (foldCode) => ({ foldCode })) },
  "collapse-hide": { systems: ["fastpages"], read: to(fold, (foldCode) => ({ foldCode })) },
  "collapse-input": { systems: ["fastpages"], read: to(fold, (foldCode) => ({ foldCode })) },
  "collapse-show": {
    systems: ["fastpages"],
    read: to(flag, (show): Partial<CellOptions> => ({ foldCode: show ? "open" : "none" })),
  },
  "collapse-output": { systems: ["fastpages"], read: to(fold, (foldOutput) => ({ foldOutput })) },
  exports: {
    systems: ["nbdev", "fastpages"],
    read: () => ({ set: { foldCode: "open", foldSummary: "Exported source" } }),
  },

  // How the code stands
  "code-overflow": {
    systems: ["quarto"],
    read: to(choice({ wrap: true, scroll: false }), (wrapsCode) => ({ wrapsCode })),
  },
  "lst-label": { systems: ["quarto"], read: to(text, (label) => ({ listingLabel: toLabel(label) })) },
  "lst-cap": { systems: ["quarto"], read: to(text, (listingCaption) => ({ listingCaption })) },

  // What it is called, and where to look
  filename: { systems: ["atoll", "quarto"], read: to(text, (filename) => ({ filename })) },
  "code-line-numbers": {
    systems: ["atoll", "quarto"],
    read: (value) =>
      typeof value === "boolean"
        ? { set: { numberedLines: value } }
        : to(lines, (markedLines) => ({ markedLines }))(value),
  },
  "emphasize-lines": { systems: ["myst"], read: to(lines, (markedLines) => ({ markedLines })) },
  label: { systems: ["atoll", "quarto", "myst"], read: to(text, (label) => ({ label: toLabel(label) })) },
  "fig-cap": { systems: ["atoll", "quarto"], read: to(texts, toCaptions) },
  "tbl-cap": { systems: ["quarto"], read: to(texts, toCaptions) },
  caption: { systems: ["myst"], read: to(texts, toCaptions) },
  "fig-subcap": { systems: ["quarto"], read: to(parts, (subCaptions) => ({ subCaptions })) },
  "tbl-subcap": { systems: ["quarto"], read: to(parts, (subCaptions) => ({ subCaptions })) },
  "fig-alt": { systems: ["atoll", "quarto"], read: to(texts, toAlts) },
  alt: { systems: ["myst"], read: to(texts, toAlts) },
  "cap-location": { systems: ["quarto"], read: to(captionPlace, toCaptionPlace) },
  "fig-cap-location": { systems: ["quarto"], read: to(captionPlace, toCaptionPlace) },
  "tbl-cap-location": { systems: ["quarto"], read: to(captionPlace, toCaptionPlace) },
  "fig-link": { systems: ["quarto"], read: to(text, (link) => ({ link })) },
  renderings: { systems: ["quarto"], read: to(words, (listed) => ({ renderings: listed.filter(isTheme) })) },

  // Where it stands and whether it runs
  column: { systems: ["atoll", "quarto"], read: to(column, (place) => ({ column: place })) },
  "fig-column": { systems: ["quarto"], read: to(column, (place) => ({ column: place })) },
  "tbl-column": { systems: ["quarto"], read: to(column, (place) => ({ column: place })) },
  "layout-ncol": { systems: ["quarto"], read: to(columns, (outputColumns) => ({ outputColumns })) },
  "tbl-colwidths": { systems: ["quarto"], read: to(widths, (tableWidths) => ({ tableWidths })) },
  "layout-nrow": { systems: ["quarto"], read: to(columns, (outputRows) => ({ outputRows })) },
  layout: { systems: ["quarto"], read: to(rows, (outputWidths) => ({ outputWidths })) },
  "layout-align": { systems: ["quarto"], read: to(alignment, (outputAlign) => ({ outputAlign })) },
  "fig-align": { systems: ["quarto"], read: to(alignment, (outputAlign) => ({ outputAlign })) },
  "layout-valign": {
    systems: ["quarto"],
    read: to(alignment, (outputVerticalAlign) => ({ outputVerticalAlign })),
  },
  live: { systems: ["atoll"], read: to(flag, (live) => ({ live })) },
  run: {
    systems: ["atoll"],
    read: to(choice<CellOptions["run"]>({ view: "view", press: "press", load: "load" }), (run) => ({ run })),
  },
  parity: { systems: ["atoll"], read: to(tolerance, (parity) => ({ parity })) },

  ...unused(
    "quarto",
    "id export eval error panel output-location fig-env fig-pos fig-scap fig-width fig-height fig-dpi fig-format",
    "html-table-processing title padding expandable width height context content",
    "color code-annotations comment freeze cache message results file lightbox group fig-responsive",
  ),
  ...unused(
    "nbdev",
    "hide-line default-exp export exporti exportd exec-doc notest default-cls-lvl skip-exec cuda slow",
    "all-slow cpp skip-showdoc eval-false",
  ),
  ...unused("myst", "placeholder skip-execution raises-exception enumerator enumerated"),
};

function toLabel(written: string): string {
  return written.replace(/\s+/g, "-");
}

/** A list gives each figure its own. */
function toCaptions(listed: readonly string[]): Partial<CellOptions> {
  const caption = listed.join(" ");
  return listed.length > 1 ? { caption, captions: listed } : { caption };
}

function toAlts(listed: readonly string[]): Partial<CellOptions> {
  const alt = listed.join(" ");
  return listed.length > 1 ? { alt, alts: listed } : { alt };
}

function toCaptionPlace(captionAbove: boolean): Partial<CellOptions> {
  return { captionAbove };
}

function isTheme(word: string): word is Theme {
  return word === "light" || word === "dark";
}

/** Tags and classes say what those in a cell's metadata do. */
function toTagged(listed: readonly string[]): Partial<CellOptions> {
  let changes: Partial<CellOptions> = {};
  for (const written of listed) {
    const name = toName(written.replace(/^\.?(?:column-)?/, ""));
    if (Object.hasOwn(metadataTags, name)) {
      changes = { ...changes, ...metadataTags[name] };
    }
  }
  return changes;
}

function to<T>(type: ValueType<T>, change: (value: T) => Partial<CellOptions>): OptionSpec["read"] & {} {
  return (value) => {
    const read = type.read(value);
    return read === undefined ? { allowed: type.allowed } : { set: change(read) };
  };
}

function unused(system: System, ...names: readonly string[]): Record<string, OptionSpec> {
  return Object.fromEntries(
    names.flatMap((line) => line.split(" ")).map((name) => [name, { systems: [system] }]),
  );
}
