/** The environments of mathematics, as against those of documents (`tabular`, `enumerate`, …). */

const numbered = ["equation", "align", "gather", "alignat", "eqnarray", "multline", "flalign"];
const plain = ["aligned", "alignedat", "gathered", "split", "array", "cases", "rcases", "smallmatrix", "CD"];
const matrices = ["matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix"];

const known = new Set([
  ...numbered,
  ...numbered.map((name) => `${name}*`),
  ...plain,
  ...matrices,
  ...matrices.map((name) => `${name}*`),
]);

export function isMathEnvironment(name: string): boolean {
  return known.has(name);
}

/** Whether TeX numbers the rows of this environment by itself. */
export function isNumbered(name: string): boolean {
  return numbered.includes(name);
}

/** Whether the environment may only stand in display mode. */
export function isDisplayOnly(name: string): boolean {
  return name === "CD" || numbered.includes(name.replace(/\*$/, ""));
}
