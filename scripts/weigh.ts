/** `npm run weigh [-- <folder>]`: what every live post of a built site brings with it, gzipped, against its budget. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type PageWeight, weighSite } from "./weigh/pages.ts";

const columns = [
  ["HTML", "html"],
  ["CSS", "css"],
  ["JS at once", "atOnce"],
  ["JS of cells", "cells"],
  ["worker", "worker"],
] as const;

/** The table of weights, in KB of 1024 bytes. */
export function toWeightTable(pages: readonly PageWeight[]): string {
  const rows = pages.map((page) => [
    page.path.replace(/index\.html$/, ""),
    ...columns.map(([, key]) => (page[key] / 1024).toFixed(1)),
  ]);
  const head = ["KB, gzipped", ...columns.map(([title]) => title)];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const print = (row: readonly string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join("  ");
  return [head, ...rows].map(print).join("\n");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(process.argv[2] ?? "dist");
  if (!existsSync(folder)) {
    console.error(`${folder} is not built: run npm run build.`);
    process.exit(1);
  }
  console.log(toWeightTable(weighSite(folder).filter(({ live }) => live)));
}
