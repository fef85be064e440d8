/** The table of cell options: which systems write it, and how its value is read. One line an option. */
import type { JsonValue } from "../notebook/notebook.ts";
import type { CellOptions, Fold } from "./options.ts";
import { choice, columns, flag, lines, rows, text, texts, tolerance, type ValueType } from "./values.ts";

export type System = "atoll" | "fastpages" | "nbdev" | "quarto" | "myst";

export interface OptionSpec {
  readonly systems: readonly System[];
  /** Absent where another system uses the option and Atoll does not: its value is kept and nothing is said. */
  readonly read?: (value: JsonValue) => OptionReading;
}

export type OptionReading = { readonly set: Partial<CellOptions> } | { readonly allowed: string };

const fold = choice<Fold>({ true: "closed", false: "none", show: "open" });
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
  hide: { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ include: !hide })) },
  "hide-input": { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ echo: !hide })) },
  "hide-output": { systems: ["fastpages", "nbdev"], read: to(flag, (hide) => ({ output: !hide })) },

  // What is folded
  "code-fold": { systems: ["atoll", "quarto"], read: to(fold, (foldCode) => ({ foldCode })) },
  "code-summary": { systems: ["atoll", "quarto"], read: to(text, (foldSummary) => ({ foldSummary })) },
  "output-fold": { systems: ["atoll"], read: to(fold, (foldOutput) => ({ foldOutput })) },
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

  // What it is called, and where to look
  filename: { systems: ["atoll", "quarto"], read: to(text, (filename) => ({ filename })) },
  "code-line-numbers": {
    systems: ["atoll", "quarto"],
    read: to(lines, (markedLines) => ({ markedLines })),
  },
  "emphasize-lines": { systems: ["myst"], read: to(lines, (markedLines) => ({ markedLines })) },
  label: {
    systems: ["atoll", "quarto", "myst"],
    read: to(text, (label) => ({ label: label.replace(/\s+/g, "-") })),
  },
  "fig-cap": { systems: ["atoll", "quarto"], read: to(texts, (caption) => ({ caption })) },
  "tbl-cap": { systems: ["quarto"], read: to(texts, (caption) => ({ caption })) },
  caption: { systems: ["myst"], read: to(texts, (caption) => ({ caption })) },
  "fig-alt": { systems: ["atoll", "quarto"], read: to(texts, (alt) => ({ alt })) },
  alt: { systems: ["myst"], read: to(texts, (alt) => ({ alt })) },

  // Where it stands and whether it runs
  column: { systems: ["atoll", "quarto"], read: to(column, (place) => ({ column: place })) },
  "layout-ncol": { systems: ["quarto"], read: to(columns, (outputColumns) => ({ outputColumns })) },
  layout: { systems: ["quarto"], read: to(rows, (outputColumns) => ({ outputColumns })) },
  live: { systems: ["atoll"], read: to(flag, (live) => ({ live })) },
  run: {
    systems: ["atoll"],
    read: to(choice<CellOptions["run"]>({ view: "view", press: "press", load: "load" }), (run) => ({ run })),
  },
  parity: { systems: ["atoll"], read: to(tolerance, (parity) => ({ parity })) },

  ...unused(
    "quarto",
    "classes renderings tags id export eval error panel output-location code-overflow lst-label",
    "lst-cap fig-subcap fig-link fig-align fig-env fig-pos fig-scap fig-width fig-height fig-dpi fig-format tbl-subcap",
    "tbl-colwidths html-table-processing layout-nrow layout-align layout-valign fig-column",
    "tbl-column cap-location fig-cap-location tbl-cap-location title padding expandable width height context content",
    "color code-annotations comment freeze cache message results file lightbox group fig-responsive",
  ),
  ...unused(
    "nbdev",
    "hide-line filter-stream default-exp export exporti exportd exec-doc notest default-cls-lvl skip-exec cuda slow",
    "all-slow cpp skip-showdoc eval-false",
  ),
  ...unused("myst", "placeholder class skip-execution raises-exception scroll-output enumerator enumerated"),
};

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
