/** What compiling needs of a browser; Node's own is `src/live/platform.ts`. */
import type { TypeScriptError } from "../live/strip.ts";

let removeTypes: ((source: string) => string | TypeScriptError) | undefined;

/** Loads what removes types; before that, no TypeScript can be read. Only pages with TypeScript cells need it. */
export async function loadTypes(): Promise<void> {
  ({ removeTypes } = await import("./types.ts"));
}

/** Removes the types of `source`, each line where it was, or says why that cannot be done. */
export function stripTypes(source: string): string | TypeScriptError {
  return (
    removeTypes?.(source) ?? { reason: "types cannot be removed here", line: 1, column: 1, unsupported: true }
  );
}

/** Node's modules written with their prefix; without it, a package of that name may be meant. */
export function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:");
}
