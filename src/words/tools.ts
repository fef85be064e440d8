/** What stands around a live figure once a cell has come to life: its tools, and the button that opens the editor. */

/** What a button says, and what it says when one points at it. */
export interface Label {
  readonly name: string;
  readonly title: string;
}

export interface ToolWords {
  readonly link: Label;
  readonly embed: Label;
  readonly resetAll: Label;
  readonly copy: Label;
  readonly copied: string;
  readonly close: string;
  readonly wholePost: string;
  readonly edit: string;
  readonly edited: string;
  /** The name of the Edit button, `state` being one of the two words above. */
  readonly editCell: (state: string, cell: number | string) => string;
  readonly noEditor: string;
}

/** Loads them, in the language of the page. */
export type LoadToolWords = () => Promise<{ readonly tools: ToolWords }>;
