/**
 * `npm test [-- <step> …]`: types, lint, the notebooks, unit tests, then the built site in a real browser.
 * Every step runs, whatever failed before it; the last line counts everything, and the exit code says it.
 */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { findBrowser } from "./find-browser.ts";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly title: string;
  readonly run: () => Promise<Counts>;
}

const second = 1000;
const browserTests = "tests/browser/**/*.test.ts";
/** Those of them that measure what one page gets of the machine, or share a cache with another build: one file at a time. */
const aloneTests = "tests/browser/{dev,main-thread}.test.ts";

const steps: readonly Step[] = [
  {
    name: "types",
    title: "Types",
    run: () =>
      runCommands([
        ["astro", "check", "--minimumFailingSeverity", "warning"],
        ["tsc", "--noEmit"],
      ]),
  },
  { name: "lint", title: "Lint and format", run: () => runCommands([["biome", "ci", "."]]) },
  {
    name: "notebooks",
    title: "The notebooks, strictly",
    run: () => runCommands([["node", "scripts/check.ts", "--strict"]]),
  },
  {
    name: "unit",
    title: "Units, notebook cases, architecture",
    run: () => runTests(globSync("tests/**/*.test.ts", { exclude: [browserTests] }), { concurrency: 2 }),
  },
  {
    // Test files share two builds, named by environment: a build costs more than most tests.
    name: "site",
    title: "The site, built at / and at /some-repo/",
    run: async () => {
      const counts = await runCommands([["node", "tests/harness/build.ts"]]);
      if (counts.failed === 0) process.env.ATOLL_TEST_BUILT = "1";
      return counts;
    },
  },
  {
    name: "browser",
    title: "The built site in a browser",
    run: async () => {
      try {
        const browser = await findBrowser();
        process.env.ATOLL_TEST_BROWSER = browser.path;
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1, skipped: 0 };
      }
      const together = await runTests(globSync(browserTests, { exclude: [aloneTests] }), { concurrency: 2 });
      return add(together, await runTests(globSync(aloneTests), { concurrency: 1 }));
    },
  },
];

function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** Runs commands of the project's own tools; each counts as one test. */
async function runCommands(commands: readonly (readonly string[])[]): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [command = "", ...args] of commands) {
    console.log(`> ${[command, ...args].join(" ")}`);
    const code = await runCommand(command, args);
    if (code === 0) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

function runCommand(command: string, args: readonly string[]): Promise<number> {
  const path = [resolve("node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  return new Promise((done) => {
    child.once("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.once("close", (code) => done(code ?? 1));
  });
}

/** Runs test files under Node's own runner and prints its report with its counts. */
async function runTests(files: readonly string[], options: { concurrency: number }): Promise<Counts> {
  if (files.length === 0) {
    console.error("No test files found.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const stream = run({ files: files.toSorted(), concurrency: options.concurrency, timeout: 600 * second });
  let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
  stream.on("test:summary", ({ file, counts: all, success }) => {
    if (file !== undefined) return;
    const failed = all.tests - all.passed - all.skipped - all.todo;
    // A suite whose hook fails is no test, yet not a success.
    counts = {
      passed: all.passed,
      failed: success ? failed : Math.max(1, failed),
      skipped: all.skipped + all.todo,
    };
  });
  for await (const text of stream.compose(spec)) process.stdout.write(String(text));
  return counts;
}

function toTime(milliseconds: number): string {
  return `${(milliseconds / second).toFixed(1)} s`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

const lines: string[] = [];
const total = { passed: 0, failed: 0 };
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.title} ${"─".repeat(Math.max(2, 70 - step.title.length))}`);
  const start = performance.now();
  const { passed, failed, skipped } = await step.run();
  total.passed += passed;
  total.failed += failed;
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  lines.push(`${failed === 0 ? "✓" : "✗"} ${step.title}: ${counts} (${toTime(performance.now() - start)})`);
  console.log(`\n${lines.at(-1)}`);
}

console.log(`\n── Summary ${"─".repeat(63)}\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
