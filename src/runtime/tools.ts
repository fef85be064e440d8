/** What a reader can do with a live figure as a whole: link to its state, embed it, reset it. */
import { forgetState, toAddress } from "../link/address.ts";
import { isHidden } from "../link/hide.ts";
import { isOf } from "../link/scope.ts";
import type { Label, LoadToolWords, ToolWords } from "../words/tools.ts";
import { isAlone, toAloneAddress } from "./alone-link.ts";

/** A cell whose figure gets tools. */
interface Tooled {
  readonly root: HTMLElement;
  readonly cell: { readonly id: string; readonly outputs?: readonly string[] };
}

/** How long a button says that it has copied, in ms. */
const patience = 2000;

/** Gives every figure its tools; where their words cannot be had there are none, and the cells live. `again` runs a cell again. */
export async function addTools(
  cells: Iterable<Tooled>,
  again: (id: string) => void,
  loadWords: LoadToolWords,
): Promise<void> {
  if (isHidden()) return;
  const words = (await loadWords().catch(console.error))?.tools;
  if (words === undefined) return;
  for (const cell of cells) addFigureTools(cell, again, words);
}

/** Puts the tools at the end of the figure, beside its source; they stand out of the flow, so that nothing moves when they come. */
function addFigureTools({ root, cell }: Tooled, again: (id: string) => void, words: ToolWords): void {
  const { id, outputs: names = [] } = cell;
  if (!root.matches(".live:not(.live-quiet)") || root.querySelector(".live-tools") !== null) return;
  const tools = document.createElement("div");
  tools.className = "live-tools";
  tools.append(
    createTool(words.link, (button) => copy(root, words, toLink(id), button)),
    createTool(words.embed, () => offer(root, words, toFrame(root, id))),
    createTool(words.resetAll, () => {
      forgetState((key) => isOf(key, id, names));
      again(id);
    }),
  );
  if (isAlone()) tools.append(createWay(words));
  root.insertBefore(tools, root.querySelector(":scope > .live-source"));
}

/** An address of the page as it stands, that leads to the figure. */
function toLink(id: string): string {
  const address = toAddress();
  // A fragment with a value is somebody's state, and stays.
  if (!address.hash.includes("=")) address.hash = id;
  return address.href;
}

/** The lines that show the figure alone in any page, as high as it is here. */
function toFrame(root: HTMLElement, id: string): string {
  const height = Math.ceil(root.getBoundingClientRect().height) + 32;
  const [address, title] = [toAloneAddress(toAddress(), id).href, document.title].map(toAttribute);
  return `<iframe src="${address}" title="${title}"\n  width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

function toAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

async function copy(
  root: HTMLElement,
  words: ToolWords,
  text: string,
  button: HTMLButtonElement,
): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = label;
    }, patience);
  } catch {
    // Not every page may copy: then the reader does.
    offer(root, words, text);
  }
}

/** Shows a text before it is copied, or where the page may not copy it. */
function offer(root: HTMLElement, words: ToolWords, text: string): void {
  const dialog = document.createElement("dialog");
  dialog.className = "live-copy";
  const field = document.createElement("textarea");
  field.readOnly = true;
  [field.rows, field.cols] = [5, 48];
  field.ariaLabel = words.copy.title;
  field.value = text;
  const copying = createTool(words.copy, async (button) => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    } catch {
      field.select();
    }
  });
  dialog.append(
    field,
    copying,
    createTool({ name: words.close, title: words.close }, () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  field.select();
}

function createTool({ name, title }: Label, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.title = title;
  button.ariaLive = "polite";
  button.addEventListener("click", () => press(button));
  return button;
}

/** From a figure that stands alone to the post that it is from. */
function createWay(words: ToolWords): HTMLElement {
  const link = document.createElement("a");
  const address = toAddress();
  for (const key of ["cell", "hide"]) address.searchParams.delete(key);
  link.href = address.href;
  link.target = "_blank";
  link.textContent = words.wholePost;
  return link;
}
