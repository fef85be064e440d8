/** The Edit buttons of a live post. The editor itself, and the sources, come with the first press. */
import { loadModule } from "../runtime/load.ts";
import type { LivePage } from "../runtime/start.ts";
import type { ToolWords } from "../words/tools.ts";
import type { Editing } from "./editing.ts";
import { linkMark } from "./fragment.ts";
import { hasRecord, markEdited } from "./mark.ts";
import type { LoadNotebook } from "./notebook.ts";

/** Gives every cell that has a figure its button, and looks for changed cells in the page's address. */
export function offerEditing(page: LivePage, words: ToolWords, loadNotebook: LoadNotebook): void {
  const buttons = new Map<string, HTMLButtonElement>();
  let editing: Promise<Editing> | undefined;
  let failures = 0;

  async function load(): Promise<Editing> {
    try {
      const [{ createEditing }, { notebook, editor }] = await Promise.all([
        loadModule(() => import("./editing.ts"), failures, isEditingModule),
        loadNotebook(),
      ]);
      return createEditing(page, notebook, buttons, { ...words, ...editor });
    } catch (error) {
      failures += 1;
      editing = undefined;
      throw error;
    }
  }

  async function use(
    button: HTMLButtonElement,
    action: (editing: Editing) => Promise<void> | void,
  ): Promise<void> {
    const label = button.textContent;
    button.ariaBusy = "true";
    try {
      editing ??= load();
      await action(await editing);
    } catch (error) {
      console.error(error);
      button.textContent = words.noEditor;
      button.ariaLive = "assertive";
      setTimeout(() => {
        button.textContent = label;
      }, 5000);
    }
    button.ariaBusy = "false";
  }

  for (const { id } of page.cells) {
    const figure = document.querySelector<HTMLElement>(`figure[data-live="${CSS.escape(id)}"]`);
    if (figure !== null) {
      const button = createEdit(figure.dataset["cell"] ?? "?", hasRecord(id), words);
      button.addEventListener("click", () => use(button, (loaded) => loaded.toggle(id)));
      buttons.set(id, button);
      figure.prepend(button);
    }
  }

  async function follow(): Promise<void> {
    const [button] = buttons.values();
    const { hash } = location;
    if (button !== undefined && hash.startsWith(linkMark)) {
      await use(button, (loaded) => loaded.bring(hash));
    }
  }

  addEventListener("hashchange", follow);
  follow();
}

function createEdit(cell: string, isEdited: boolean, words: ToolWords): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "live-edit";
  markEdited(button, cell, isEdited, words);
  button.ariaExpanded = "false";
  return button;
}

function isEditingModule(value: unknown): value is typeof import("./editing.ts") {
  return typeof value === "object" && value !== null && "createEditing" in value;
}
