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
export const standardImports: Readonly<Record<string, StandardImport>> = {
  Inputs: { names: "* as Inputs", from: "@observablehq/inputs" },
  Plot: { names: "* as Plot", from: "@observablehq/plot" },
  d3: { names: "* as d3", from: "d3" },
  html: { names: "{html}", from: "htl" },
  md: { names: "{md}", from: "atoll:md" },
  svg: { names: "{svg}", from: "htl" },
  tex: { names: "{tex}", from: "atoll:tex" },
  tf: { names: "* as tf", from: "#lab/tf" },
};

export interface StandardImport {
  readonly names: string;
  readonly from: string;
}

/** Prints the import of a standard name; what cannot be resolved is left to the bundler, which knows where it stands. */
export function printStandard(name: string, resolve: (specifier: string) => string | undefined): string {
  const found = standardImports[name];
  if (found === undefined) {
    throw new Error(`${name} is no standard name`);
  }
  return `import ${found.names} from ${JSON.stringify(resolve(found.from) ?? found.from)};`;
}
