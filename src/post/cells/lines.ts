/** Children on lines of their own, so that the page's source can be read. */
import type { ElementContent } from "hast";

export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[] = [{ type: "text", value: "\n" }];
  for (const node of nodes) lines.push(node, { type: "text", value: "\n" });
  return lines;
}
