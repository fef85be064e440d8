/** By what a page knows, before the editor is there, that a reader has changed it, and how it says so. */
import type { ToolWords } from "../words/tools.ts";

/** Name under which a browser keeps what was typed into a cell of this page. */
export const toRecordName = (cell: string) => `atoll:edit:${location.pathname}:${cell}`;

/** Whether the browser keeps something; not where it refuses its storage. */
export function hasRecord(cell: string): boolean {
  try {
    return localStorage.getItem(toRecordName(cell)) !== null;
  } catch {
    return false;
  }
}

/** Says on a cell's Edit button whether the reader has a version of their own. */
export function markEdited(
  button: HTMLButtonElement,
  cell: number | string,
  isEdited: boolean,
  words: ToolWords,
): void {
  button.classList.toggle("live-edited", isEdited);
  button.textContent = isEdited ? words.edited : words.edit;
  button.ariaLabel = words.editCell(button.textContent, cell);
}
