/** Objects that say how Jupyter shows them, as Deno's kernel has it: `[Symbol.for("Jupyter.display")]()` answers texts by MIME type. */
import { createElement } from "./element.ts";

type Texts = ReadonlyMap<string, unknown>;

/** From the richest on, each answers whether it could. Scripts in HTML do not run, as they do not in a page's stored output. */
const showers: readonly ((box: HTMLElement, texts: Texts) => boolean)[] = [
  (box, texts) => {
    const drawing = texts.get("image/svg+xml");
    if (typeof drawing !== "string") return false;
    box.innerHTML = drawing;
    box.role = "img";
    box.ariaLabel = toPlain(texts);
    return true;
  },
  (box, texts) => {
    const html = texts.get("text/html");
    if (typeof html === "string") box.innerHTML = html;
    return typeof html === "string";
  },
  (box, texts) => {
    const type = ["image/png", "image/jpeg", "image/gif"].find((one) => typeof texts.get(one) === "string");
    if (type === undefined) return false;
    const image = document.createElement("img");
    image.alt = toPlain(texts);
    image.src = `data:${type};base64,${texts.get(type)}`;
    box.append(image);
    return true;
  },
];

/** A place for what the object says of itself, now or later; for `text` where that is nothing that a page can show. */
export function showAsJupyter(value: object, text: string): HTMLElement {
  const display: unknown = Reflect.get(value, Symbol.for("Jupyter.display"));
  const box = createElement("div", "output", "");
  const show = (bundle: unknown) => {
    const texts = new Map(Object.entries(typeof bundle === "object" && bundle !== null ? bundle : {}));
    if (!showers.some((shower) => shower(box, texts))) write(toPlain(texts) || text);
  };
  const write = (words: string) => {
    const pre = document.createElement("pre");
    pre.textContent = words;
    pre.tabIndex = 0;
    box.append(pre);
  };
  Promise.resolve()
    .then(() => (typeof display === "function" ? Reflect.apply(display, value, []) : undefined))
    .then(show, (error: unknown) => write(String(error)));
  return box;
}

function toPlain(texts: Texts): string {
  return String(texts.get("text/plain") ?? "");
}
