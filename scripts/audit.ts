/**
 * `npm run audit [-- <folder> --runs 5]`: Lighthouse, mobile preset, on home, a post without live cells and a live post
 * of a built site; prints medians. Lighthouse takes 176 MB with all it needs, so npx brings it when it is asked for.
 */
import { spawn } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "astro/zod";
import { readArguments } from "./arguments.ts";
import { browserFlags, findBrowser } from "./find-browser.ts";
import { serveFolder } from "./serve.ts";

const version = "13.5.0";
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.looseObject({ title: z.string(), numericValue: z.number().optional() })),
});
type Report = z.infer<typeof reportSchema>;

const { values, positionals } = readArguments("npm run audit [-- <folder>] [--runs 5]", {
  options: { runs: { type: "string", default: "5" } },
  allowPositionals: true,
});
const folder = positionals[0] ?? "dist";
const { path: browser } = await findBrowser();
const site = await serveFolder({ folder });
const reports = mkdtempSync(join(tmpdir(), "audit-"));
try {
  for (const path of findPages()) {
    const runs: Report[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) runs.push(await audit(site.url + path));
    const scores = categories.map((name) => `${name} ${median(runs.map((run) => toScore(run, name)))}`);
    const times = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map(
      (name) => `${name} ${round(median(runs.map((run) => run.audits[name]?.numericValue ?? Number.NaN)))}`,
    );
    console.log(`/${path}\n  ${scores.join(", ")}\n  ${times.join(", ")}`);
  }
} finally {
  await site.close();
  rmSync(reports, { recursive: true });
}

/** Home, and the first post by path of either kind, where there is one. */
function findPages(): string[] {
  const posts = globSync("**/index.html", { cwd: folder })
    .toSorted()
    .map((path) => ({ path, html: readFileSync(join(folder, path), "utf8") }))
    .filter(({ html }) => html.includes('class="prose"'));
  const plain = posts.find(({ html }) => !html.includes("data-live="));
  const live = posts.find(({ html }) => html.includes("data-live="));
  const found = [plain, live].flatMap((post) => (post === undefined ? [] : [post.path]));
  return ["", ...found.map((path) => path.replaceAll("\\", "/").replace(/index\.html$/, ""))];
}

async function audit(url: string): Promise<Report> {
  const output = join(reports, "report.json");
  const flags = ["--headless=new", ...browserFlags].join(" ");
  const only = `--only-categories=${categories.join(",")}`;
  const args = [
    "--yes",
    `lighthouse@${version}`,
    url,
    "--quiet",
    "--output=json",
    `--output-path=${output}`,
    only,
  ];
  const child = spawn("npx", [...args, `--chrome-flags=${flags}`], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CHROME_PATH: browser },
    shell: process.platform === "win32",
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${url}.`);
  return reportSchema.parse(JSON.parse(readFileSync(output, "utf8")));
}

function toScore(report: Report, name: string): number {
  return Math.round((report.categories[name]?.score ?? 0) * 100);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
