import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown as an element: md`**${share} %** of them`. Values are text; HTML in it is shown as it is written. */
export function md(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "output-markdown";
  const text = String.raw({ raw: strings.raw }, ...values);
  element.innerHTML = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return element;
}
