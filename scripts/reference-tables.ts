/** `node scripts/reference-tables.ts`: writes the tables of what is understood, out of the registries that understand it. */
import { writeFileSync } from "node:fs";
import { printSupport } from "./reference-tables/print.ts";

export const supportFile = "src/dialects/SUPPORT.md";

if (import.meta.main) {
  writeFileSync(supportFile, printSupport());
  console.log(`Written: ${supportFile}`);
}
