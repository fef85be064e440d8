/** mdast → hast, once for the whole notebook; raw HTML stays raw nodes for the next step. */
import type { Element, Root, Text } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Draft } from "../draft.ts";
import type { Block, Directive, Prose } from "./tree.ts";

/** Tag of the wrapper that marks where one cell's prose begins and ends; it is gone before anything is printed. */
export const proseTag = "prose-of-cell";

const toProcessor = ({ stash, words }: Draft) =>
  unified().use(remarkRehype, {
    allowDangerousHtml: true,
    footnoteLabel: words.footnotes,
    footnoteBackLabel: (reference, again) =>
      `${words.backToText} ${reference + 1}${again > 1 ? `-${again}` : ""}`,
    footnoteLabelProperties: { className: ["footnotes-title"] },
    handlers: {
      prose(state, node: Prose): Element {
        const children = state.wrap(state.all(node), true);
        return { type: "element", tagName: proseTag, properties: { cell: node.cell }, children };
      },
      directive(state, node: Directive): Element {
        const mark: Text = { type: "text", value: stash.hold({ kind: "mark", directive: node }) };
        const children = [mark, ...state.wrap(state.all(node), true)];
        const element: Element = { type: "element", tagName: "div", properties: {}, children };
        state.patch(node, element);
        return element;
      },
      block(_state, node: Block): Text {
        return { type: "text", value: node.value };
      },
    },
  });

/** The draft keeps what containers are until the tree is clean. */
export function toHast(root: MarkdownRoot, draft: Draft): Root {
  return toProcessor(draft).runSync(root);
}
