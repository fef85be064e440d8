/** hast → HTML, the only time. Raw nodes here are our own: KaTeX's formulas and highlighted code; authors' were parsed. */
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";

export function print(tree: Root): string {
  const html = toHtml(tree, {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true, omitOptionalSemicolons: false },
  });
  return `${html.trim()}\n`;
}
