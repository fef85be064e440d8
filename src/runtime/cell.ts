/** What passes between a compiled live cell and the page. */

import type { Mutable } from "./generators.ts";

export type Values = Readonly<Record<string, unknown>>;

/** The module that src/live prints for a cell. */
export interface CellModule {
  /** Answers the values that other cells read, if there are any. */
  run(context: CellContext, inputs: Values): unknown;
  readonly origin?: { readonly notebook: string; readonly cell: number };
}

/** What a cell's body may use; `at` and `show` are written into it by the compiler. */
export interface CellContext {
  /** Shows a value, after those shown before; a promise is shown when it resolves. Answers the value. */
  display<T>(value: T): T;
  /** Shows the value of the cell's last expression, unless it is undefined. */
  show(value: unknown): Promise<void>;
  /** Shows an input and answers what it says, now and whenever it changes: other cells read the latest. */
  view(input: Element): Iterator<unknown>;
  /** A value that functions of this cell may change by `.value`: other cells read the latest. */
  Mutable<T>(value: T): Mutable<T>;
  /** Says which line of the cell runs now. */
  at(line: number): void;
  /** Resolves when the cell is disposed: stop timers, end workers, let go of memory. */
  readonly invalidation: Promise<void>;
  /** Answers the value given as soon as the cell's figure can be seen. */
  visibility<T>(value?: T): Promise<T | undefined>;
}

/** One live cell of a page: the `data-live` of its figure, its links, and its module, not loaded before it is wanted. */
export interface LiveCellEntry {
  readonly id: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  /** It brings code that is not its own, for which a reader who saves data is asked. */
  readonly heavy?: boolean;
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
  /** How often in a row a script that the cell needs could not be had; 0 when the cell itself failed. */
  readonly loads: number;
}

/** What a page shows of a cell before any of its own values: it is there as soon as the page is. */
export interface Frame {
  readonly policy: RunPolicy;
  /** It waits for a press only because the reader saves data. */
  readonly isSaving: boolean;
  /** Where values go, in place of what is stored there; undefined for an expression, which is its own place. */
  readonly output: HTMLElement | undefined;
  /** With `reason`, words for why it waits. */
  enter(state: CellState, reason?: string): void;
  fail(failure: Failure): void;
}

/** What a cell's life needs of the page. */
export interface Stage extends Pick<Frame, "enter" | "fail"> {
  /** `first` is true for a run's first value, which takes the place of what stood there. */
  display(value: unknown, first: boolean): void;
  /** The run is over: nothing more will be displayed. */
  settle(): void;
  /** Takes away the picture of an earlier run, since the last one showed nothing. */
  clear(): void;
  /** Keeps the picture of a run that was disposed. */
  freeze(): void;
  /** Tells the width of the output in CSS pixels, now and when it changes; answers how to stop. */
  watchWidth(change: (width: number) => void): () => void;
  /** Resolves when the figure can be seen. */
  waitForSight(until: Promise<unknown>): Promise<void>;
}
