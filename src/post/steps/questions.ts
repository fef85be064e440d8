/**
 * `> Question: …` → a question whose answer waits in a fold. A task list under it is the choices, the ticked ones right:
 * where nothing of ours is known, on GitHub say, it is a quotation with a list still.
 */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { PostWords } from "../../words/post.ts";
import type { Draft } from "../draft.ts";
import { takeLead } from "./lead.ts";

const leads = new Set(["question", "quiz", "frage"]);

export function markQuestions(tree: Root, draft: Draft): void {
  let count = 0;
  visit(tree, "element", (node) => {
    const asked = takeLead(node, (word) => leads.has(word));
    if (asked === undefined) return;
    count += 1;
    toQuestion(node, asked, draft.ids.claim(`q-${count}`), draft.words);
  });
}

function toQuestion(node: Element, asked: Element, id: string, words: PostWords): void {
  const rest = node.children.filter((child) => child !== asked && !isBlank(child));
  const list = rest.find(isChoices);
  const answer = rest.filter((child) => child !== list);
  asked.properties = { className: ["question-asked"], id: `${id}-asked` };
  node.tagName = "div";
  node.properties = { className: ["question"], id, role: "group", ariaLabelledBy: [`${id}-asked`] };
  node.children = onLines([
    asked,
    ...(list === undefined ? [] : [toChoices(list, id)]),
    ...(list === undefined && answer.length === 0 ? [] : [toAnswer(answer, words)]),
  ]);
}

/** Real inputs, so that choosing needs no script; which are right shows once the answer is open, by style alone. */
function toChoices(list: Element, id: string): Element {
  const items = list.children.filter(isElement);
  const isOne = items.filter(isRight).length === 1;
  const choices = items.map((item) => {
    const label = h("label", h("input", { type: isOne ? "radio" : "checkbox", name: id }));
    const content = item.children.flatMap((child) =>
      isElement(child) && child.tagName === "p" ? child.children : [child],
    );
    const spoken = h("span");
    spoken.children = trim(content.filter((child) => !isElement(child) || child.tagName !== "input"));
    label.children.push(spoken);
    return h("li", { className: ["choice", ...(isRight(item) ? ["choice-right"] : [])] }, label);
  });
  const choice = h("ul", { className: ["choices"] });
  choice.children = onLines(choices);
  return choice;
}

function toAnswer(answer: ElementContent[], words: PostWords): Element {
  const fold = h("details", { className: ["question-answer"] }, h("summary", words.showAnswer));
  fold.children.push(...onLines(answer.length > 0 ? answer : [h("p", words.markedAbove)]));
  return fold;
}

function isChoices(node: ElementContent): node is Element {
  const className = isElement(node) ? node.properties["className"] : undefined;
  return Array.isArray(className) && className.includes("contains-task-list");
}

function isRight(item: Element): boolean {
  return item.children.some(
    (child) =>
      isElement(child) && (child.tagName === "input" ? child.properties["checked"] === true : isRight(child)),
  );
}

function isElement(node: ElementContent): node is Element {
  return node.type === "element";
}

function isBlank(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Without the line breaks that an item of a loose list begins and ends with. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const inner = nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  const [head, ...others] = inner;
  return head?.type === "text" ? [{ ...head, value: head.value.trimStart() }, ...others] : inner;
}

function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return [
    { type: "text", value: "\n" },
    ...nodes.flatMap((node) => [node, { type: "text" as const, value: "\n" }]),
  ];
}
