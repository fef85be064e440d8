/** `node tests/harness/build.ts`: builds the sites that browser tests share. `ATOLL_TEST_BUILT=1` then reuses them. */
import { buildSite, sharedSites } from "./site.ts";

for (const site of Object.values(sharedSites)) {
  const start = performance.now();
  try {
    await buildSite(site);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  console.log(`built at ${site.base} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
