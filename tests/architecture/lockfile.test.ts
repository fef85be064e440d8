/** `npm ci` refuses a lockfile that leaves out a package of another platform; npm writes such a file where one could not be looked up. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Entry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where Node would look for `name` from the package at `path`, innermost first. */
function findPlaces(path: string, name: string): string[] {
  const parts = path.split("/node_modules/");
  const outer = parts.map((_, index) => parts.slice(0, index + 1).join("/node_modules/")).toReversed();
  return [...outer.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}

test("the lockfile holds every package that another one names", () => {
  const { packages }: { packages: Readonly<Record<string, Entry>> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  assert.ok(Object.keys(packages).length > 100);
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => !findPlaces(path, name).some((place) => place in packages))
      .map(([name, version]) => `${name}@${version}, named by ${path}`),
  );
  assert.deepEqual(missing, []);
});
