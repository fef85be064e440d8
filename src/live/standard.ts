/** Names that every live cell may use without declaring them. A cell that declares one of them means its own. */

/** What the runtime gives a run of the cell itself; never shared with other cells. */
export const contextNames: ReadonlySet<string> = new Set([
  "Mutable",
  "display",
  "invalidation",
  "view",
  "visibility",
]);

/** What the runtime keeps up to date: a cell that reads one runs again when it changes. */
export const reactiveNames: ReadonlySet<string> = new Set(["Generators", "dark", "now", "width"]);

/** What stands for an import: only a cell that uses the name imports it, statically, so that the rest is dropped. */
export const standardImports: Readonly<Record<string, string>> = {
  Inputs: 'import * as Inputs from "@observablehq/inputs";',
  Plot: 'import * as Plot from "@observablehq/plot";',
  d3: 'import * as d3 from "d3";',
  html: 'import {html} from "htl";',
  md: 'import {md} from "atoll:md";',
  svg: 'import {svg} from "htl";',
  tex: 'import {tex} from "atoll:tex";',
  tf: 'import * as tf from "#lab/tf";',
};
