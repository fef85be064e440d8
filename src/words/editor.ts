/** What the editor of a live cell says; it comes with the editor. */

export interface EditorWords {
  readonly run: string;
  readonly reset: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly close: string;
  /** How to run and how to leave. */
  readonly keys: (isApple: boolean) => string;
  readonly sourceOf: (cell: number) => string;
  readonly editorOf: (cell: number) => string;
  readonly linkWithChanges: string;
  /** Where a fault is: a cell, unless it is the one being edited, and a line, unless it is of the whole cell. */
  readonly place: (cell: number | undefined, line: number | undefined) => string;
  readonly unreachable: string;
  readonly ownVersion: string;
  readonly authorChanged: string;
  readonly takeMine: string;
  readonly dropMine: string;
  readonly foreign: string;
  /** After the words of `foreign`. */
  readonly foreignIsOld: string;
  readonly showAuthors: string;
  readonly showMine: string;
  readonly canImport: (specifiers: readonly string[]) => string;
  readonly nothingCalled: (name: string) => string;
}
