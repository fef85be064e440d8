/** mdast → hast, once for the whole notebook; raw HTML stays raw nodes for the next step. */
import type { Element, Root, Text } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Block, Prose } from "./tree.ts";

/** Tag of the wrapper that marks where one cell's prose begins and ends; it is gone before anything is printed. */
export const proseTag = "prose-of-cell";

const processor = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabelProperties: { className: ["footnotes-title"] },
    handlers: {
      prose(state, node: Prose): Element {
        const children = state.wrap(state.all(node), true);
        return { type: "element", tagName: proseTag, properties: { cell: node.cell }, children };
      },
      block(_state, node: Block): Text {
        return { type: "text", value: node.value };
      },
    },
  })
  .freeze();

export function toHast(root: MarkdownRoot): Root {
  return processor.runSync(root);
}
