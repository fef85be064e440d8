import { spawnSync } from "node:child_process";

/** Builds the site into `folder`, drafts included, at the root of its host; silent unless the build fails. */
export async function buildInto(folder: string): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/build.ts", "--outDir", folder, "--base", "/"],
    { encoding: "utf8", env: { ...process.env, ATOLL_DRAFTS: "1", ATOLL_STRICT: "0" } },
  );
  if (status !== 0) {
    throw new Error(`The site does not build:\n${stdout}${stderr}`);
  }
}
