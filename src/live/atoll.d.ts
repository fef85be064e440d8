/**
 * The names that every live cell may use, for editors and for `npm run check`. It stands outside the project's own program,
 * whose modules have none of these names. A TypeScript notebook names it in its first cell:
 * `/// <reference path="../../src/live/atoll.d.ts" />`.
 */

/** Shows a value below the cell, and answers it. */
declare function display<T>(value: T): T;

/** Shows an input and answers its value, which other cells see anew with every change. */
declare function view<T>(input: HTMLElement & { readonly value: T }): T;

/** Resolves when the cell's run is over: end timers, workers and listeners then. */
declare const invalidation: Promise<void>;

/** Resolves when the cell is in view; with a value, to that value. */
declare function visibility<T>(value?: T): Promise<T>;

/** Width of the cell's column in CSS pixels. */
declare const width: number;

/** Whether the page is dark. */
declare const dark: boolean;

/** The time in milliseconds, anew with every frame. */
declare const now: number;

declare const Generators: {
  input<T>(element: HTMLElement & { readonly value: T }): AsyncGenerator<T, void, unknown>;
  observe<T>(start: (change: (value: T) => T) => unknown): AsyncGenerator<T, void, unknown>;
};

/** A value that the cell itself changes, by `value`, and other cells follow. */
declare function Mutable<T>(value: T): AsyncGenerator<T, void, unknown> & { value: T };

declare const Plot: typeof import("@observablehq/plot");
declare const d3: typeof import("d3");
declare const tf: typeof import("#lab/tf");

type AtollTag<E> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => E;

declare const html: AtollTag<HTMLElement>;
declare const svg: AtollTag<SVGElement>;
declare const md: AtollTag<HTMLElement>;
declare const tex: AtollTag<HTMLElement> & {
  readonly block: AtollTag<HTMLElement>;
};

interface AtollInputOptions {
  readonly label?: string | Node;
  readonly width?: number | string;
  readonly disabled?: boolean;
}

type AtollInput<T> = HTMLFormElement & { value: T };

interface AtollRangeOptions extends AtollInputOptions {
  readonly value?: number;
  readonly step?: number;
  readonly placeholder?: string;
  readonly format?: (value: number) => string;
  readonly transform?: (value: number) => number;
  readonly invert?: (value: number) => number;
}

interface AtollTextOptions extends AtollInputOptions {
  readonly value?: string;
  readonly placeholder?: string;
  readonly type?: string;
  readonly submit?: boolean | string;
  readonly rows?: number;
  readonly pattern?: string;
  readonly minlength?: number;
  readonly maxlength?: number;
}

interface AtollChoiceOptions<T> extends AtollInputOptions {
  readonly value?: T;
  readonly format?: (value: T) => unknown;
  readonly keyof?: (value: T) => string;
  readonly valueof?: (value: T) => unknown;
  readonly sort?: boolean | string | ((a: T, b: T) => number);
  readonly unique?: boolean;
}

type AtollChoices<T> = Iterable<T> | ReadonlyMap<string, T>;

declare const Inputs: {
  range(extent?: readonly [number, number], options?: AtollRangeOptions): AtollInput<number>;
  number(extent?: readonly [number, number], options?: AtollRangeOptions): AtollInput<number>;
  text(options?: AtollTextOptions): AtollInput<string>;
  textarea(options?: AtollTextOptions): AtollInput<string>;
  search<T>(
    data: Iterable<T>,
    options?: AtollInputOptions & Readonly<Record<string, unknown>>,
  ): AtollInput<T[]>;
  toggle<T = boolean>(
    options?: AtollInputOptions & { readonly value?: boolean; readonly values?: readonly [T, T] },
  ): AtollInput<T>;
  button(content?: string | Node, options?: AtollInputOptions): AtollInput<number>;
  button<T>(
    content: string | Node,
    options: AtollInputOptions & { readonly value: T; readonly reduce: (value: T) => T },
  ): AtollInput<T>;
  radio<T>(data: AtollChoices<T>, options?: AtollChoiceOptions<T>): AtollInput<T>;
  select<T>(
    data: AtollChoices<T>,
    options?: AtollChoiceOptions<T> & { readonly multiple?: false },
  ): AtollInput<T>;
  checkbox<T>(
    data: AtollChoices<T>,
    options?: Omit<AtollChoiceOptions<T>, "value"> & { readonly value?: readonly T[] },
  ): AtollInput<T[]>;
  color(options?: AtollInputOptions & { readonly value?: string }): AtollInput<string>;
  date(options?: AtollInputOptions & { readonly value?: Date | string }): AtollInput<Date>;
  table<T>(data: Iterable<T>, options?: Readonly<Record<string, unknown>>): AtollInput<T[]>;
  form<T extends Readonly<Record<string, HTMLElement & { readonly value: unknown }>>>(
    inputs: T,
  ): HTMLElement & { value: { [K in keyof T]: T[K]["value"] } };
  input<T>(value?: T): EventTarget & { value: T };
  bind<E extends Element>(
    target: E,
    source: EventTarget & { value?: unknown },
    invalidation?: Promise<unknown>,
  ): E;
};
