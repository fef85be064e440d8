/** Elements of the page by their class and words. */

export function createElement<T extends "div" | "p" | "section" | "span">(
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
