/**
 * The life of a live cell, without a page: waiting → loading → ready, or failed, and back to waiting when it is stopped.
 * At most one run is current; whatever an earlier one still says is not heard.
 */
import type { CellContext, CellModule, CellState, Failure } from "./cell.ts";

/** What a lifecycle needs of the page. */
export interface Stage {
  /** Width of the output, in CSS pixels. */
  measure(): number;
  enter(state: CellState): void;
  /** `first` is true for a run's first value, which takes the place of what stood there. */
  display(value: unknown, first: boolean): void;
  /** The run is over: nothing more will be displayed. */
  settle(): void;
  /** Keeps the picture of a run that was disposed. */
  freeze(): void;
  fail(failure: Failure): void;
}

export interface Lifecycle {
  readonly state: CellState;
  /** Starts the cell, unless it runs already. */
  start(): void;
  /** Disposes the current run, if there is one. */
  stop(): void;
}

interface Run {
  readonly context: CellContext;
  readonly dispose: () => void;
  displayed: boolean;
  notebook: string | undefined;
  line: number | undefined;
}

/** Creates the life of one cell; `load` is told how often in a row it has failed before. */
export function createLifecycle(load: (failures: number) => Promise<CellModule>, stage: Stage): Lifecycle {
  let state: CellState = "waiting";
  let current: Run | undefined;
  let failedLoads = 0;

  function enter(next: CellState): void {
    if (state !== next) {
      state = next;
      stage.enter(next);
    }
  }

  function display(run: Run, value: unknown): void {
    if (run === current) {
      stage.display(value, !run.displayed);
      run.displayed = true;
      enter("ready");
    }
  }

  /** A rejected promise fails the cell like a thrown error. */
  function displayLater(run: Run, value: PromiseLike<unknown>): void {
    value.then((resolved) => display(run, resolved)).then(undefined, (error) => fail(run, error));
  }

  function fail(run: Run, error: unknown): void {
    if (run === current) {
      current = undefined;
      run.dispose();
      enter("failed");
      stage.fail({ error, notebook: run.notebook, line: run.line, loads: failedLoads });
    }
  }

  function createRun(width: number): Run {
    let dispose = () => {};
    const invalidation = new Promise<void>((resolve) => {
      dispose = resolve;
    });
    const run: Run = {
      dispose,
      displayed: false,
      notebook: undefined,
      line: undefined,
      context: {
        invalidation,
        width,
        display(value) {
          if (isThenable(value)) {
            displayLater(run, value);
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
        at(line) {
          run.line = line;
        },
      },
    };
    return run;
  }

  async function execute(run: Run): Promise<void> {
    const module = await load(failedLoads).catch((error: unknown) => {
      failedLoads += 1;
      throw error;
    });
    failedLoads = 0;
    if (run !== current) {
      return;
    }
    run.notebook = module.origin?.notebook;
    await module.run(run.context, { width: run.context.width });
    if (run === current) {
      enter("ready");
      stage.settle();
    }
  }

  return {
    get state() {
      return state;
    },
    start() {
      if (current === undefined) {
        const run = createRun(stage.measure());
        current = run;
        enter("loading");
        execute(run).catch((error: unknown) => fail(run, error));
      }
    },
    stop() {
      const run = current;
      if (run !== undefined) {
        current = undefined;
        run.dispose();
        if (run.displayed) {
          stage.freeze();
        }
        enter("waiting");
      }
    },
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
