/** What passes between a compiled live cell and the page. */

/** The module that src/live prints for a cell. */
export interface CellModule {
  run(context: CellContext, inputs: Readonly<Record<string, unknown>>): unknown;
  readonly origin?: { readonly notebook: string; readonly cell: number };
}

/** What a cell's body may use; `at` and `show` are written into it by the compiler. */
export interface CellContext {
  /** Shows a value, after those shown before; a promise is shown when it resolves. Answers the value. */
  display<T>(value: T): T;
  /** Shows the value of the cell's last expression, unless it is undefined. */
  show(value: unknown): Promise<void>;
  /** Says which line of the cell runs now. */
  at(line: number): void;
  /** Resolves when the cell is disposed: stop timers, end workers, let go of memory. */
  readonly invalidation: Promise<void>;
  /** Width of the cell's output when it started, in CSS pixels. */
  readonly width: number;
}

/** One live cell of a page: the `data-live` of its figure, and its module, not loaded before it is wanted. */
export interface LiveCellEntry {
  readonly id: string;
  readonly load: () => Promise<CellModule>;
}

export type CellState = "waiting" | "loading" | "ready" | "failed";

export type RunPolicy = "view" | "press" | "load";

export interface Failure {
  readonly error: unknown;
  /** File name of the notebook, once the cell's module has arrived. */
  readonly notebook: string | undefined;
  /** Line of the cell that ran last, or undefined where none has. */
  readonly line: number | undefined;
  /** How often in a row the cell's module could not be had; 0 when the cell itself failed. */
  readonly loads: number;
}
