/** Runs the project's own commands as a reader of the README would, and keeps what they print. */
import { type ChildProcess, spawn } from "node:child_process";

export interface CommandResult {
  readonly code: number;
  /** What it printed on stdout and stderr, as it came. */
  readonly output: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs `npm run <script> -- <args>` to its end. `environment` is laid over a clean one. */
export async function runScript(
  script: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<CommandResult> {
  const { child, output } = startScript(script, args, environment);
  const code = await new Promise<number>((done, fail) => {
    child.once("error", fail);
    child.once("close", (status) => done(status ?? 1));
  });
  return { code, output: output() };
}

/** Starts `npm run <script>` in a process group of its own, so that `stop()` ends what it started as well. */
export function startScript(
  script: string,
  args: readonly string[],
  environment: Environment,
): { child: ChildProcess; output: () => string; stop: () => Promise<void> } {
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
    env: { ...toCleanEnvironment(process.env), ...environment },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8");
    stream?.on("data", (part: string) => {
      text += part;
    });
  }
  const closed = new Promise<void>((done) => {
    child.once("close", () => done());
  });
  return {
    child,
    output: () => text,
    stop: async () => {
      if (child.exitCode === null && child.pid !== undefined) {
        if (process.platform === "win32") child.kill();
        else process.kill(-child.pid, "SIGTERM");
      }
      await closed;
    },
  };
}

/** What the machine says about itself must not change what a test builds. */
function toCleanEnvironment(environment: Environment): NodeJS.ProcessEnv {
  const { CI: _ci, GITHUB_REPOSITORY: _repository, NODE_TEST_CONTEXT: _context, ...rest } = environment;
  const own = Object.entries(rest).filter(([name]) => !name.startsWith("ATOLL_"));
  return { ...Object.fromEntries(own), NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" };
}
