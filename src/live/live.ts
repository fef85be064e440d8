/** A cell that runs in the reader's browser, as found in a notebook. */
export interface LiveCell {
  /** The value of `data-live`: unique in its post. */
  readonly id: string;
  /** The cell's number in the file, from 1. */
  readonly cell: number;
  readonly language: "javascript" | "typescript";
  /** Source as the author wrote it, without the magic line and the options. */
  readonly source: string;
  /** Line of the cell on which `source` begins, from 1, so that errors are placed where the author looks. */
  readonly line: number;
  readonly run: "view" | "press" | "load";
  /** `${expression}` in the prose of cell `cell`, `source` being the expression between parentheses, in its column. */
  readonly isInline?: true | undefined;
  /** Of a notebook written for a REPL, its kernel: cells may give a name anew, and the page's order says which value is meant. */
  readonly isRepl?: true | undefined;
}

/** A live cell with the ES module that runs it. */
export interface CompiledLiveCell extends LiveCell {
  /** Source of the module: hoisted imports and one exported `run(context, inputs)`; see src/live/README.md. */
  readonly module: string;
  /** Names of other cells and of the runtime whose values the cell waits for; `name@2` where several cells make one, see `versions.ts`. */
  readonly inputs: readonly string[];
  /** Names that other cells wait for, written alike; `run` answers their values. */
  readonly outputs: readonly string[];
  /** Whether the cell shows anything; one that only declares names has no place on the page but its source. */
  readonly displays: boolean;
}

/** A compiled cell that knows the hash its stored output must carry. */
export interface StoredLiveCell extends CompiledLiveCell {
  readonly hash: string;
}
