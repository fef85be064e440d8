/** The editor of one cell as it stands in its figure: a note, the code, what is wrong with it, and the buttons. */

import { createButton, createElement } from "../runtime/element.ts";
import type { EditorWords } from "../words/editor.ts";
import { type CodeField, createCodeField } from "./code.ts";
import type { Fault } from "./compiler.ts";
import type { EditableCell } from "./notebook.ts";

export interface PanelActions {
  run(): void;
  reset(): void;
  /** Answers an address that carries the changed cells. */
  link(): Promise<string>;
  close(): void;
  change(text: string): void;
}

export interface Note {
  readonly words: string;
  /** What the reader may do about it, by the words on its button; the note goes with the press. */
  readonly actions?: Readonly<Record<string, () => void>>;
}

export interface Panel {
  readonly element: HTMLElement;
  readonly field: CodeField;
  /** Says what is wrong, and marks the lines of this cell. */
  report(faults: readonly Fault[]): void;
  note(note: Note | undefined): void;
}

const isApple = /Mac|iP(?:hone|ad|od)/.test(navigator.userAgent);

/** Creates the editor of `cell`, which begins with `text`. */
export function createPanel(
  cell: EditableCell,
  text: string,
  words: EditorWords,
  actions: PanelActions,
): Panel {
  const { id, line, language } = cell;
  const hint = createElement("p", "edit-hint", "");
  hint.id = `${id}-edit-hint`;
  hint.textContent = words.keys(isApple);
  const field = createCodeField({
    text,
    language,
    line,
    label: words.sourceOf(cell.cell),
    hint: hint.id,
    run: actions.run,
    change: actions.change,
  });
  const notes = createElement("div", "edit-notes", "");
  const faults = createElement("div", "edit-faults", "");
  faults.role = "alert";
  const bar = createElement("div", "edit-bar", "");
  const share = createButton(words.copyLink, "", () => copyLink(share, bar, words, actions.link));
  bar.append(
    createButton(words.run, "edit-run", actions.run),
    createButton(words.reset, "", actions.reset),
    share,
    createButton(words.close, "edit-close", actions.close),
  );
  const element = createElement("section", "edit", "");
  element.ariaLabel = words.editorOf(cell.cell);
  element.append(notes, field.element, faults, bar, hint);
  return {
    element,
    field,
    report(found) {
      faults.replaceChildren(
        ...found.map((fault) => createElement("p", "", toText(fault, cell.cell, words))),
      );
      const own = found.filter((fault) => fault.cell === cell.cell && fault.stops);
      field.mark(own.flatMap((fault) => (fault.line === undefined ? [] : [fault.line - line + 1])));
    },
    note(note) {
      notes.replaceChildren(...(note === undefined ? [] : [createNote(note, notes)]));
    },
  };
}

function toText({ cell, line, text }: Fault, own: number, words: EditorWords): string {
  const place = words.place(cell === own ? undefined : cell, line);
  return place === "" ? text : `${place}: ${text}`;
}

function createNote({ words, actions = {} }: Note, notes: HTMLElement): HTMLElement {
  const note = createElement("div", "edit-note", "");
  note.append(
    createElement("p", "", words),
    ...Object.entries(actions).map(([label, act]) =>
      createButton(label, "", () => {
        notes.replaceChildren();
        act();
      }),
    ),
  );
  return note;
}

/** Puts the address where the reader can paste it from, or shows it where the browser refuses that. */
async function copyLink(
  button: HTMLElement,
  bar: HTMLElement,
  words: EditorWords,
  link: () => Promise<string>,
): Promise<void> {
  const address = await link();
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copyLink;
    }, 2000);
  } catch {
    const shown = bar.querySelector("input") ?? document.createElement("input");
    shown.readOnly = true;
    shown.ariaLabel = words.linkWithChanges;
    shown.value = address;
    bar.append(shown);
    shown.select();
  }
}
