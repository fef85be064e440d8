/**
 * `npm run build [-- --outDir <folder> --base <path> --lenient]`: builds the site beside the last one and puts it in place when it
 * is whole. Lenient, errors of notebooks are reported and the pages made of what can be read.
 */
import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { weighSite } from "./weigh/pages.ts";
import { toWeightTable } from "./weigh.ts";

const { values, tokens } = parseArgs({
  options: { outDir: { type: "string", default: "dist" }, lenient: { type: "boolean", default: false } },
  strict: false,
  tokens: true,
});
const outDir = resolve(String(values.outDir));
const next = `${outDir}.next`;
const previous = `${outDir}.previous`;

if (outDir === process.cwd() || dirname(outDir) === outDir) {
  console.error(
    `--outDir ${outDir} would replace a whole folder that is not a site. Name a folder of its own.`,
  );
  process.exit(2);
}
rmSync(next, { recursive: true, force: true });
const { status } = spawnSync("astro", ["build", "--outDir", next, ...passThrough()], {
  stdio: "inherit",
  env: values.lenient ? { ...process.env, ATOLL_LENIENT: "1" } : process.env,
  shell: process.platform === "win32",
});
if (status !== 0) {
  rmSync(next, { recursive: true, force: true });
  console.error(existsSync(outDir) ? `Build failed; ${outDir} is as it was.` : "Build failed.");
  process.exit(status ?? 1);
}
rmSync(previous, { recursive: true, force: true });
if (existsSync(outDir)) {
  renameSync(outDir, previous);
}
renameSync(next, outDir);
rmSync(previous, { recursive: true, force: true });
const live = weighSite(outDir).filter((page) => page.live);
if (live.length > 0) {
  console.log(`\nWhat the live posts bring:\n${toWeightTable(live)}`);
}

/** Everything that is not our own, in order, for Astro. */
function passThrough(): string[] {
  const own = new Set<number>();
  for (const token of tokens) {
    if (token.kind === "option" && token.name === "lenient") own.add(token.index);
    if (token.kind === "option" && token.name === "outDir") {
      own.add(token.index);
      if (token.inlineValue === false) {
        own.add(token.index + 1);
      }
    }
  }
  return process.argv.slice(2).filter((_, index) => !own.has(index));
}
