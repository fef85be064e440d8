/** The built site: made once for all browser tests, served as GitHub Pages would. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { type Environment, runScript } from "./command.ts";

export interface SharedSite {
  readonly base: string;
  /** Origin under which the build believes it is published. */
  readonly site: string;
  readonly folder: string;
  /** What the machine says to the build. */
  readonly environment: Environment;
}

export interface ServedSite extends SharedSite, ServedFolder {}

/** One build at the root, and one where GitHub Actions would put a project's site. */
export const sharedSites = {
  root: {
    base: "/",
    site: "https://atoll.example",
    folder: resolve("dist.test"),
    environment: { ATOLL_SITE: "https://atoll.example" },
  },
  repo: {
    base: "/some-repo/",
    site: "https://some-owner.github.io",
    folder: resolve("dist.test-repo"),
    environment: { CI: "true", GITHUB_REPOSITORY: "some-owner/some-repo" },
  },
} satisfies Record<string, SharedSite>;

export interface BuildOptions {
  readonly folder: string;
  /** A folder of notebooks to build instead of `content/`. */
  readonly content?: string;
  readonly args?: readonly string[];
  readonly environment?: Environment;
}

/** Runs the project's build; an error carries everything it printed. */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { folder, content, args = [], environment = {} } = options;
  const named = content === undefined ? {} : { ATOLL_CONTENT: content };
  const { code, output } = await runScript("build", ["--outDir", folder, ...args], {
    ...environment,
    ...named,
  });
  if (code !== 0) throw new Error(`The build of ${content ?? "content"} ended with ${code}:\n${output}`);
}

const built = new Map<string, Promise<void>>();

/** Serves a shared site. `npm test` has built it (`ATOLL_TEST_BUILT`); a test file run alone builds it first. */
export async function openSite(name: keyof typeof sharedSites): Promise<ServedSite> {
  const shared = sharedSites[name];
  if (process.env.ATOLL_TEST_BUILT !== "1") {
    const build = built.get(name) ?? buildSite(shared);
    built.set(name, build);
    await build;
  }
  if (!existsSync(shared.folder))
    throw new Error(`${shared.folder} is not built: run node tests/harness/build.ts`);
  return { ...shared, ...(await serveFolder({ folder: shared.folder, base: shared.base })) };
}
