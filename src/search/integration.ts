/** Writes the search index once the site stands. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/** What is said twice: a formula is searched as it was written, in TeX, and not as it is drawn or read aloud besides. */
const twice = [".katex-html", ".katex-mathml mrow", ".heading-link"];

/** Interfaces of Pagefind's own, half a megabyte that no page of ours asks for. */
const unused = ["ui", "modular-ui", "component-ui", "highlight"].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

export function search(): AstroIntegration {
  return {
    name: "atoll-search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors: twice });
        if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join(" ")}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
        await close();
        for (const name of unused) rmSync(join(folder, "pagefind", name), { force: true });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0)
          throw new Error(`The search index could not be written: ${problems.join(" ")}`);
        logger.info(`${added.page_count} pages searched through`);
      },
    },
  };
}
