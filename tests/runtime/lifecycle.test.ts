import assert from "node:assert/strict";
import { test } from "node:test";
import type { CellContext, CellModule, Failure } from "../../src/runtime/cell.ts";
import { createLifecycle, type Stage } from "../../src/runtime/lifecycle.ts";

/** A stage that writes down what it is told. */
function createLog(): { log: string[]; stage: Stage; failures: Failure[] } {
  const log: string[] = [];
  const failures: Failure[] = [];
  const stage: Stage = {
    measure: () => 640,
    enter: (state) => log.push(state),
    display: (value, first) => log.push(`${first ? "first" : "then"} ${value}`),
    settle: () => log.push("settled"),
    freeze: () => log.push("frozen"),
    fail(failure) {
      failures.push(failure);
      log.push(`fail ${failure.error}`);
    },
  };
  return { log, stage, failures };
}

function createModule(run: (context: CellContext) => unknown): () => Promise<CellModule> {
  return async () => ({ run });
}

/** Long enough for every promise that has been settled to be heard. */
const rest = () => new Promise((resolve) => setImmediate(resolve));

test("a run displays its values in order and settles", async () => {
  const { log, stage } = createLog();
  const cell = createLifecycle(
    createModule(async ({ display, show, width }) => {
      display("a");
      await show(Promise.resolve("b"));
      await show(undefined);
      display(width);
    }),
    stage,
  );
  assert.equal(cell.state, "waiting");
  cell.start();
  cell.start();
  assert.equal(cell.state, "loading");
  await rest();
  assert.deepEqual(log, ["loading", "first a", "ready", "then b", "then 640", "settled"]);
});

test("a run that shows nothing is ready at its end", async () => {
  const { log, stage } = createLog();
  createLifecycle(
    createModule(() => undefined),
    stage,
  ).start();
  await rest();
  assert.deepEqual(log, ["loading", "ready", "settled"]);
});

test("a cell that waits for its end is ready once it has displayed", async () => {
  const { log, stage } = createLog();
  const cell = createLifecycle(
    createModule(async ({ display, invalidation }) => {
      display("a");
      await invalidation;
      log.push("cleaned up");
      display("too late");
    }),
    stage,
  );
  cell.start();
  await rest();
  assert.equal(cell.state, "ready");
  cell.stop();
  await rest();
  assert.deepEqual(log, ["loading", "first a", "ready", "frozen", "waiting", "cleaned up"]);
});

test("a cell that is stopped and started again begins anew, and its earlier run is not heard", async () => {
  const { log, stage } = createLog();
  const gates: (() => void)[] = [];
  const cell = createLifecycle(
    createModule(async ({ display }) => {
      const n = gates.length;
      await new Promise<void>((resolve) => gates.push(resolve));
      display(n);
      throw new Error(`end of ${n}`);
    }),
    stage,
  );
  cell.start();
  await rest();
  cell.stop();
  cell.start();
  await rest();
  gates[0]?.();
  await rest();
  assert.deepEqual(log, ["loading", "waiting", "loading"]);
  gates[1]?.();
  await rest();
  assert.deepEqual(log.slice(3), ["first 1", "ready", "failed", "fail Error: end of 1"]);
});

test("a module that arrives after the cell was stopped is not run", async () => {
  const { log, stage } = createLog();
  let ran = 0;
  const cell = createLifecycle(
    createModule(() => {
      ran += 1;
    }),
    stage,
  );
  cell.start();
  cell.stop();
  await rest();
  assert.equal(ran, 0);
  assert.deepEqual(log, ["loading", "waiting"]);
});

test("a failure names the line, disposes the run, and may be followed by another try", async () => {
  const { log, stage, failures } = createLog();
  let tries = 0;
  const cell = createLifecycle(
    createModule(({ at, display, invalidation }) => {
      invalidation.then(() => log.push("disposed"));
      at(3);
      tries += 1;
      if (tries === 1) {
        throw new Error("no");
      }
      display("yes");
    }),
    stage,
  );
  cell.start();
  await rest();
  assert.deepEqual(log, ["loading", "failed", "fail Error: no", "disposed"]);
  assert.deepEqual([failures[0]?.line, failures[0]?.loads], [3, 0]);
  cell.stop();
  assert.equal(cell.state, "failed");
  cell.start();
  await rest();
  assert.deepEqual(log.slice(4), ["loading", "first yes", "ready", "settled"]);
});

test("a displayed promise that is rejected fails the cell, and nothing is left unhandled", async () => {
  const { log, stage } = createLog();
  createLifecycle(
    createModule(({ display }) => {
      display("a");
      display(Promise.reject(new Error("late")));
    }),
    stage,
  ).start();
  await rest();
  assert.deepEqual(log, ["loading", "first a", "ready", "settled", "failed", "fail Error: late"]);
});

test("loads that fail in a row are counted, and one that works ends the row", async () => {
  const { stage, failures } = createLog();
  const told: number[] = [];
  const cell = createLifecycle(async (before) => {
    told.push(before);
    if (before < 2) {
      throw new TypeError("Failed to fetch dynamically imported module");
    }
    return {
      run() {
        throw new Error("own");
      },
    };
  }, stage);
  for (let i = 0; i < 4; i++) {
    cell.start();
    await rest();
  }
  assert.deepEqual(told, [0, 1, 2, 0]);
  assert.deepEqual(
    failures.map(({ loads }) => loads),
    [1, 2, 0, 1],
  );
});

test("a thousand runs leave nothing behind", async () => {
  const { stage } = createLog();
  let open = 0;
  const cell = createLifecycle(
    createModule(async ({ display, invalidation }) => {
      open += 1;
      display(open);
      await invalidation;
      open -= 1;
    }),
    stage,
  );
  for (let i = 0; i < 1000; i++) {
    cell.start();
    await rest();
    assert.equal(open, 1);
    cell.stop();
    await rest();
    assert.equal(open, 0);
  }
});
