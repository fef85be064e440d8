/** Addresses in a style sheet. */
import type { Reference } from "./reference.ts";

const url = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g;
const importRule = /@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** Finds `url(…)` and `@import`. */
export function findInCss(text: string): Reference[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...bare.matchAll(url), ...bare.matchAll(importRule)].map((match) => ({
    address: match[1] ?? match[2] ?? match[3] ?? "",
    kind: "asset",
  }));
}
