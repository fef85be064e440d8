/** Elements of the editor, by their class and words. */

export function createElement<T extends "p" | "div" | "section">(
  tag: T,
  className: string,
  text: string,
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export function createButton(label: string, className: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = label;
  button.addEventListener("click", press);
  return button;
}
