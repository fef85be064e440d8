/** Keeps d3's geography out of charts that are no maps, when pages are bundled; dev bundles Plot whole. */
import { join } from "node:path";
import type { Plugin } from "vite";

/** Gives Plot what `src/standard/projections.ts` finds, in place of d3's geography. */
export function createProjections(project: string): Plugin {
  const standard = join(project, "src/standard");
  return {
    name: "atoll-projections",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      const from = importer?.replaceAll("\\", "/") ?? "";
      if (source === "d3" && /\/@observablehq\/plot\/src\/(?:plot|projection)\.js$/.test(from)) {
        return join(standard, "projections.ts");
      }
      if (source === "d3-geo" && importer === join(standard, "maps.ts")) {
        // A copy of its own: d3-geo is one file, and a file lies in one chunk, which would be Plot's.
        const found = await this.resolve(source, importer);
        return found === null ? null : `${found.id}?maps`;
      }
      return null;
    },
  };
}
