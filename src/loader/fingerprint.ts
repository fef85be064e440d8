/** A digest of the pipeline itself: compiled posts from an older pipeline must never be served by a newer one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { hash } from "./files.ts";

const rooms = ["messages", "notebook", "dialects", "live", "post", "words", "loader"];

export function findFingerprint(project: string): string {
  const sources = globSync(
    rooms.map((room) => `src/${room}/**/*.ts`),
    { cwd: project },
  ).sort();
  const parts = [...sources, "package-lock.json"].flatMap((path) => [
    path,
    readFileSync(join(project, path)),
  ]);
  return hash(...parts);
}
