/** What a file brings with it. */
import type { Import, Source } from "./sources.ts";

export type Sources = ReadonlyMap<string, Source>;

/** The shortest way from `start` to a file or package that `isWanted`, by imports that `counts`; or undefined. */
export function findWay(
  sources: Sources,
  start: string,
  isWanted: (target: string) => boolean,
  counts: (imported: Import) => boolean = (imported) => !imported.typeOnly,
): readonly string[] | undefined {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set([start]);
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const imported of sources.get(way.at(-1) ?? "")?.imports ?? []) {
      const target = imported.file ?? imported.specifier;
      if (!counts(imported)) continue;
      if (isWanted(target)) return [...way, target];
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push([...way, target]);
    }
  }
  return undefined;
}

/** Files that import themselves by way of others, each with its shortest circle. Types go in circles at no cost. */
export function findCycles(sources: Sources): readonly string[] {
  return [...sources.keys()].flatMap((file) => {
    const way = findWay(sources, file, (target) => target === file);
    return way === undefined ? [] : [way.join(" → ")];
  });
}
