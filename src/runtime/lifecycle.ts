/**
 * The life of a live cell, without a page: waiting → loading → ready, or failed. At most one run is current; whatever an
 * earlier one still says is not heard. When to run is decided elsewhere: see graph.ts.
 */
import type { CellContext, CellModule, CellState, Stage, Values } from "./cell.ts";
import { createMutable, type Mutable, observeInput } from "./generators.ts";

export interface Lifecycle {
  readonly state: CellState;
  /** Begins to load the module, so that it is there when the inputs are. */
  prepare(): void;
  /** Runs the cell and answers what it gives to others; rejects when it fails or is disposed before its end. */
  run(inputs: Values, invalidated: Promise<unknown>): Promise<Values>;
  /** What the cell gave to others has failed after it. */
  fail(error: unknown): void;
  /** It cannot run yet, for the reason given. */
  wait(reason: string | undefined): void;
  /** Nobody needs it now: disposes the current run. */
  rest(): void;
  /** Lets a cell that has failed run again with the inputs that it failed with. */
  forgive(): void;
  /** The cell has another module now, which the next run asks for. */
  renew(): void;
}

/** What others may want to know of a run. */
export interface Hooks {
  /** The cell's own code begins, in the run that `invalidation` ends; the answer is called at its end. */
  begin(invalidation: Promise<void>): () => void;
  /** A generator that the cell may have given to others has been changed by a script. */
  emit(source: unknown): void;
}

interface Run {
  readonly inputs: Values;
  readonly context: CellContext;
  readonly dispose: () => void;
  readonly disposed: Promise<never>;
  displayed: boolean;
  line: number | undefined;
}

const noHooks: Hooks = { begin: () => () => {}, emit() {} };

/** Creates the life of one cell; `load` is told how often in a row it has failed before. */
export function createLifecycle(
  load: (failures: number) => Promise<CellModule>,
  stage: Stage,
  hooks: Hooks = noHooks,
): Lifecycle {
  let state: CellState = "waiting";
  let words: string | undefined;
  let current: Run | undefined;
  let loading: Promise<CellModule> | undefined;
  let failedLoads = 0;
  let notebook: string | undefined;
  /** Whether what stands in the output is a run's and not the stored one. */
  let pictured = false;
  let failed: { readonly error: unknown; readonly inputs: Values } | undefined;

  function enter(next: CellState, reason?: string): void {
    if (state !== next || words !== reason) {
      state = next;
      words = reason;
      stage.enter(next, reason);
    }
  }

  function display(run: Run, value: unknown): void {
    if (run === current) {
      stage.display(value, !run.displayed);
      run.displayed = true;
      pictured = true;
      enter("ready");
    }
  }

  function end(run: Run): void {
    if (run === current) {
      current = undefined;
    }
    run.dispose();
  }

  function fail(run: Run, error: unknown): void {
    if (run === current) {
      end(run);
      failed = { error, inputs: run.inputs };
      pictured = false;
      enter("failed");
      stage.fail({ error, notebook, line: run.line, loads: failedLoads });
    }
  }

  function createRun(inputs: Values): Run {
    let dispose = () => {};
    const invalidation = new Promise<void>((resolve) => {
      dispose = resolve;
    });
    const disposed = invalidation.then((): never => {
      throw new Error("disposed");
    });
    disposed.catch(() => {});
    const run: Run = {
      inputs,
      dispose,
      disposed,
      displayed: false,
      line: undefined,
      context: {
        invalidation,
        display(value) {
          if (isThenable(value)) {
            // A rejected promise fails the cell like a thrown error.
            value.then((resolved) => display(run, resolved)).then(undefined, (error) => fail(run, error));
          } else {
            display(run, value);
          }
          return value;
        },
        async show(value) {
          const resolved = await value;
          if (resolved !== undefined) {
            display(run, resolved);
          }
        },
        view(input) {
          display(run, input);
          const source: Iterator<unknown> = observeInput(input, ({ isTrusted }) => {
            if (!isTrusted) hooks.emit(source);
          });
          return source;
        },
        Mutable<T>(value: T) {
          const source: Mutable<T> = createMutable(value, () => hooks.emit(source));
          return source;
        },
        at(line) {
          run.line = line;
        },
        async visibility(value) {
          await stage.waitForSight(invalidation);
          return value;
        },
      },
    };
    return run;
  }

  function prepare(): Promise<CellModule> {
    loading ??= load(failedLoads).then(
      (module) => {
        failedLoads = 0;
        notebook = module.origin?.notebook;
        return module;
      },
      (error: unknown) => {
        failedLoads += 1;
        throw error;
      },
    );
    return loading;
  }

  async function execute(run: Run): Promise<Values> {
    const module = await prepare().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    if (run !== current) {
      return run.disposed;
    }
    const end = hooks.begin(run.context.invalidation);
    run.disposed.catch(end);
    const given = await Promise.resolve(module.run(run.context, run.inputs)).finally(end);
    if (run === current) {
      if (pictured && !run.displayed) {
        stage.clear();
      }
      enter("ready");
      stage.settle();
    }
    return isValues(given) ? given : {};
  }

  return {
    get state() {
      return state;
    },
    prepare() {
      if (state !== "failed") {
        enter("loading");
        // The run that follows says what is wrong.
        prepare().catch(() => {});
      }
    },
    async run(inputs, invalidated) {
      if (failed !== undefined && isSame(failed.inputs, inputs)) {
        throw failed.error;
      }
      failed = undefined;
      if (current !== undefined) {
        end(current);
      }
      const run = createRun(inputs);
      current = run;
      invalidated.then(() => end(run));
      if (state !== "ready") {
        enter("loading");
      }
      try {
        return await Promise.race([execute(run), run.disposed]);
      } catch (error) {
        fail(run, error);
        throw error;
      }
    },
    fail(error) {
      if (current !== undefined) {
        fail(current, error);
      }
    },
    wait(reason) {
      failed = undefined;
      if (pictured) {
        stage.freeze();
      }
      enter("waiting", reason);
    },
    rest() {
      if (current !== undefined) {
        end(current);
      }
      if (pictured) {
        stage.freeze();
      }
      if (state !== "failed") {
        enter("waiting");
      }
    },
    forgive() {
      failed = undefined;
      enter("loading");
    },
    renew() {
      this.rest();
      loading = undefined;
      failed = undefined;
      failedLoads = 0;
      // What went wrong was the other module's.
      enter("waiting");
    },
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}

function isSame(a: Values, b: Values): boolean {
  return Object.keys(a).every((name) => Object.is(a[name], b[name]));
}
