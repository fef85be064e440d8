/** Finds a Chromium for tests and for `npm run execute`, or installs one; says in a line what it did. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}

export interface FindBrowserOptions {
  /** Whether a browser may be downloaded when none is there. */
  readonly install?: boolean;
  readonly say?: (line: string) => void;
}

interface Candidate {
  readonly path: string;
  readonly source: string;
}

/**
 * Every launch uses these. Continuous-integration machines and containers forbid Chromium's own sandbox;
 * the pages opened are the project's own. The rest keeps the browser from calling home.
 */
export const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const minute = 60_000;

/** The first browser that really starts: named by environment, on the PATH, Playwright's own, else installed. */
export async function findBrowser(options: FindBrowserOptions = {}): Promise<FoundBrowser> {
  const { install = true, say = console.log } = options;
  const failures: string[] = [];
  const take = async (candidates: readonly Candidate[]): Promise<FoundBrowser | undefined> => {
    for (const { path, source } of candidates) {
      const started = await startBrowser(path);
      if (started.version !== undefined) {
        say(`browser: ${path} (Chromium ${started.version}, ${[source, ...failures].join("; ")})`);
        return { path, version: started.version };
      }
      failures.push(`${path} (${source}) does not start: ${started.reason}`);
    }
    return undefined;
  };

  const present = await take([...namedByEnvironment(), ...onPath(), ...usualPlaces(), ...playwrightsOwn()]);
  if (present !== undefined) return present;
  if (install) {
    for (const installer of [installFromPlaywright, installFromDebian]) {
      const reason = await installer(say);
      if (reason !== undefined) failures.push(reason);
      else {
        const installed = await take([...playwrightsOwn(), ...onPath(), ...usualPlaces()]);
        if (installed !== undefined) return installed;
      }
    }
  }
  throw new Error(
    [
      "No browser to run.",
      ...[...new Set(failures)].map((failure) => `  ${failure}`),
      "Install Chromium or Chrome, or name one: ATOLL_CHROMIUM=/path/to/chromium npm test",
    ].join("\n"),
  );
}

function namedByEnvironment(): Candidate[] {
  return ["ATOLL_CHROMIUM", "CHROME_PATH", "PUPPETEER_EXECUTABLE_PATH"].flatMap((name) => {
    const path = process.env[name];
    return path === undefined || path === "" ? [] : [{ path, source: `named by ${name}` }];
  });
}

function onPath(): Candidate[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
  ];
  const suffix = process.platform === "win32" ? ".exe" : "";
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, source: "on the PATH" }));
}

function usualPlaces(): Candidate[] {
  const places: string[] = [];
  if (process.platform === "linux") places.push("/usr/bin/chromium", "/snap/bin/chromium");
  if (process.platform === "darwin") {
    for (const name of ["Chromium", "Google Chrome", "Microsoft Edge"]) {
      places.push(`/Applications/${name}.app/Contents/MacOS/${name}`);
    }
  }
  if (process.platform === "win32") {
    for (const root of ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]) {
      const folder = process.env[root];
      if (folder === undefined) continue;
      places.push(join(folder, "Google/Chrome/Application/chrome.exe"));
      places.push(join(folder, "Microsoft/Edge/Application/msedge.exe"));
    }
  }
  return places.filter((path) => existsSync(path)).map((path) => ({ path, source: "installed" }));
}

function playwrightsOwn(): Candidate[] {
  const path = chromium.executablePath();
  return existsSync(path) ? [{ path, source: "Playwright's own" }] : [];
}

/** A name on the PATH proves little (Ubuntu's `chromium-browser` may only advertise a snap), so it is launched. */
async function startBrowser(path: string): Promise<{ version?: string; reason?: string }> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...browserFlags],
      timeout: minute / 2,
    });
    const version = browser.version();
    await browser.close();
    return { version };
  } catch (error) {
    const [first = "unknown reason"] = String(error instanceof Error ? error.message : error).split("\n");
    return { reason: first };
  }
}

/** Downloads the browser that playwright-core names; answers with the reason when that fails. */
async function installFromPlaywright(say: (line: string) => void): Promise<string | undefined> {
  say("browser: none found; asking Playwright for its Chromium (about 170 MB, once) …");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const result = await runQuietly(process.execPath, [cli, "install", "--no-shell", "chromium"], 5 * minute);
  return result === undefined ? undefined : `Playwright's download failed: ${result}`;
}

/** Installs Debian's or Ubuntu's `chromium` where this user may; answers with the reason when that fails. */
async function installFromDebian(say: (line: string) => void): Promise<string | undefined> {
  if (!existsSync("/usr/bin/apt-get")) return "there is no apt-get here to install Debian's chromium with";
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  say("browser: asking apt-get for chromium …");
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...step];
    const result = await runQuietly(command, rest, 5 * minute);
    if (result !== undefined) return `apt-get ${step[0]} failed: ${result}`;
  }
  return undefined;
}

/** Runs a command without a word; answers with the reason when it fails. */
async function runQuietly(
  command: string,
  args: readonly string[],
  limit: number,
): Promise<string | undefined> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limit,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) =>
      tail.splice(0, tail.length, ...tail.concat(text.split("\n")).slice(-40)),
    );
  }
  return await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else if (signal !== null) resolve(`stopped after ${limit / minute} minutes`);
      else resolve(tail.find((line) => /error|unable|failed/i.test(line))?.trim() ?? `it ended with ${code}`);
    });
  });
}

if (import.meta.main) {
  try {
    await findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
