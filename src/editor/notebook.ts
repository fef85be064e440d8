/** What the editor must know of a post, written beside the post's modules by the loader. */
import type { LiveCell } from "../live/live.ts";
import type { EditorWords } from "../words/editor.ts";

export interface EditableCell extends LiveCell {
  /** Whether it shows anything. */
  readonly displays: boolean;
}

export interface EditableNotebook {
  /** File name, for messages. */
  readonly file: string;
  /** The post's key: what its cells import from beside the notebook is listed under it. */
  readonly key: string;
  /** With the expressions in the prose: nobody edits them, but what they read a changed cell must still give. */
  readonly cells: readonly EditableCell[];
}

/** Loads what the editor must know, and what it says in the language of the page. */
export type LoadNotebook = () => Promise<{
  readonly notebook: EditableNotebook;
  readonly editor: EditorWords;
}>;
