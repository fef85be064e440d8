import katex from "katex";

/** A formula within a line, as MathML: tex`x^{${n}}`. */
export function tex(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement {
  return typeset(String.raw({ raw: strings.raw }, ...values), false);
}

/** A formula on a line of its own. */
tex.block = (strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement =>
  typeset(String.raw({ raw: strings.raw }, ...values), true);

/** MathML needs neither style sheet nor fonts, which a page without other formulas does not have. */
function typeset(text: string, displayMode: boolean): HTMLElement {
  const element = document.createElement(displayMode ? "div" : "span");
  katex.render(text, element, { displayMode, output: "mathml", throwOnError: true });
  // The formula alone: KaTeX's own frame has its sheet's size where that is loaded, and a stored formula has no frame.
  const formula = element.querySelector("math");
  formula?.querySelector("annotation")?.remove();
  const meaning = formula?.querySelector("semantics");
  meaning?.replaceWith(...meaning.childNodes);
  if (formula !== null) element.replaceChildren(formula);
  return element;
}
