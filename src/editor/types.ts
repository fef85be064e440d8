/** TypeScript → JavaScript in the browser. Lines stay, columns do not: faults are marked by the line. */
import { transform } from "sucrase";
import type { TypeScriptError } from "../live/strip.ts";

/** Removes the types of `source`, or says why that cannot be done. */
export function removeTypes(source: string): string | TypeScriptError {
  try {
    return transform(source, {
      transforms: ["typescript"],
      // What the author's build leaves alone is left alone here.
      disableESTransforms: true,
      keepUnusedImports: true,
    }).code;
  } catch (error) {
    if (!(error instanceof Error)) {
      throw error;
    }
    const place = / \((\d+):(\d+)\)$/.exec(error.message);
    const reason = error.message.slice(0, place?.index).replace(/^Error transforming [^:]*: /, "");
    return { reason, line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1), unsupported: false };
  }
}
