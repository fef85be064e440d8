/** What a reader can do with a live figure as a whole: link to its state, embed it, reset it. */
import { forgetState, toAddress } from "../link/address.ts";
import { isHidden } from "../link/hide.ts";
import { isOf } from "../link/scope.ts";
import { isAlone, toAloneAddress } from "./alone-link.ts";

export interface ToolsOptions {
  readonly root: HTMLElement;
  readonly id: string;
  /** Names that the cell gives to others. */
  readonly names: readonly string[];
  /** Runs the cell again. */
  readonly again: () => void;
}

/** How long a button says that it has copied, in ms. */
const patience = 2000;

/** Puts the tools at the end of the figure, beside its source; they stand out of the flow, so that nothing moves when they come. */
export function addTools({ root, id, names, again }: ToolsOptions): void {
  if (isHidden() || !root.matches(".live:not(.live-quiet)") || root.querySelector(".live-tools") !== null)
    return;
  const tools = document.createElement("div");
  tools.className = "live-tools";
  tools.append(
    createTool("Link", "Link to this state", (button) => copy(root, toLink(id), button)),
    createTool("Embed", "Embed this figure", () => offer(root, toFrame(root, id))),
    createTool("Reset all", "Set everything in this figure as its author did", () => {
      forgetState((key) => isOf(key, id, names));
      again();
    }),
  );
  if (isAlone()) tools.append(createWay());
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

async function copy(root: HTMLElement, text: string, button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = label;
    }, patience);
  } catch {
    // Not every page may copy: then the reader does.
    offer(root, text);
  }
}

/** Shows a text before it is copied, or where the page may not copy it. */
function offer(root: HTMLElement, text: string): void {
  const dialog = document.createElement("dialog");
  dialog.className = "live-copy";
  const field = document.createElement("textarea");
  field.readOnly = true;
  [field.rows, field.cols] = [5, 48];
  field.ariaLabel = "Copy these lines";
  field.value = text;
  const copying = createTool("Copy", "Copy these lines", async (button) => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      field.select();
    }
  });
  dialog.append(
    field,
    copying,
    createTool("Close", "Close", () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  field.select();
}

function createTool(
  label: string,
  title: string,
  press: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.title = title;
  button.ariaLive = "polite";
  button.addEventListener("click", () => press(button));
  return button;
}

/** From a figure that stands alone to the post that it is from. */
function createWay(): HTMLElement {
  const link = document.createElement("a");
  const address = toAddress();
  for (const key of ["cell", "hide"]) address.searchParams.delete(key);
  link.href = address.href;
  link.target = "_blank";
  link.textContent = "The whole post";
  return link;
}
