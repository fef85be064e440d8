import assert from "node:assert/strict";
import { test } from "node:test";
import type { CellContext, CellModule, Failure, Stage, Values } from "../../src/runtime/cell.ts";
import { createLifecycle, type Lifecycle } from "../../src/runtime/lifecycle.ts";

/** A stage that writes down what it is told. */
function createLog(): { log: string[]; stage: Stage; failures: Failure[] } {
  const log: string[] = [];
  const failures: Failure[] = [];
  const stage: Stage = {
    enter: (state, reason) => log.push(reason ?? state),
    display: (value, first) => log.push(`${first ? "first" : "then"} ${value}`),
    settle: () => log.push("settled"),
    clear: () => log.push("cleared"),
    freeze: () => log.push("frozen"),
    watchWidth: () => () => {},
    waitForSight: async () => {},
    fail(failure) {
      failures.push(failure);
      log.push(`fail ${failure.error}`);
    },
  };
  return { log, stage, failures };
}

function createModule(run: (context: CellContext, inputs: Values) => unknown): () => Promise<CellModule> {
  return async () => ({ run });
}

/** Long enough for every promise that has been settled to be heard. */
const rest = () => new Promise((resolve) => setImmediate(resolve));

/** Runs the cell as the graph does; the answer disposes the run. */
function start(cell: Lifecycle, inputs: Values = {}): { invalidate: () => void; given: Promise<unknown> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const given = cell.run(inputs, promise).catch((error: unknown) => error);
  return { invalidate: resolve, given };
}

test("a run displays its values in order, settles, and gives what others read", async () => {
  const { log, stage } = createLog();
  const cell = createLifecycle(
    createModule(async ({ display, show }, { rate }) => {
      display("a");
      await show(Promise.resolve("b"));
      await show(undefined);
      display(rate);
      return { twice: Number(rate) * 2 };
    }),
    stage,
  );
  assert.equal(cell.state, "waiting");
  cell.prepare();
  assert.equal(cell.state, "loading");
  assert.deepEqual(await start(cell, { rate: 3 }).given, { twice: 6 });
  assert.deepEqual(log, ["loading", "first a", "ready", "then b", "then 3", "settled"]);
});

test("a run that shows nothing is ready at its end, and takes away the picture of the one before", async () => {
  const { log, stage } = createLog();
  const cell = createLifecycle(
    createModule(({ display }, { n }) => {
      if (n !== undefined) display(n);
    }),
    stage,
  );
  await start(cell).given;
  assert.deepEqual(log, ["loading", "ready", "settled"]);
  await start(cell, { n: 1 }).given;
  await start(cell).given;
  assert.deepEqual(log.slice(3), ["first 1", "settled", "cleared", "settled"]);
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
  start(cell);
  await rest();
  assert.equal(cell.state, "ready");
  cell.rest();
  await rest();
  assert.deepEqual(log, ["loading", "first a", "ready", "frozen", "waiting", "cleaned up"]);
});

test("a new run disposes the one before, which is not heard any more; the picture stays until there is a new one", async () => {
  const { log, stage } = createLog();
  const gates: (() => void)[] = [];
  const cell = createLifecycle(
    createModule(async ({ display, invalidation }) => {
      const n = gates.length;
      invalidation.then(() => log.push(`disposed ${n}`));
      await new Promise<void>((resolve) => gates.push(resolve));
      display(n);
      throw new Error(`end of ${n}`);
    }),
    stage,
  );
  const first = start(cell);
  await rest();
  first.invalidate();
  const second = start(cell);
  await rest();
  gates[0]?.();
  assert.match(String(await first.given), /disposed/);
  assert.deepEqual(log, ["loading", "disposed 0"]);
  gates[1]?.();
  await second.given;
  assert.deepEqual(log.slice(2), ["first 1", "ready", "failed", "fail Error: end of 1", "disposed 1"]);
});

test("a module that arrives after the cell was put to rest is not run", async () => {
  const { log, stage } = createLog();
  let ran = 0;
  const cell = createLifecycle(
    createModule(() => {
      ran += 1;
    }),
    stage,
  );
  start(cell);
  cell.rest();
  await rest();
  assert.equal(ran, 0);
  assert.deepEqual(log, ["loading", "waiting"]);
});

test("a failed cell runs again with other inputs, or with the same ones when it is forgiven", async () => {
  const { log, stage, failures } = createLog();
  let runs = 0;
  const cell = createLifecycle(
    createModule(({ at, display, invalidation }, { rate }) => {
      invalidation.then(() => log.push("disposed"));
      at(3);
      runs += 1;
      if (rate === 0 && runs < 3) {
        throw new Error("no");
      }
      display("yes");
    }),
    stage,
  );
  await start(cell, { rate: 0 }).given;
  assert.deepEqual(log, ["loading", "failed", "fail Error: no", "disposed"]);
  assert.deepEqual([failures[0]?.line, failures[0]?.loads], [3, 0]);
  cell.rest();
  cell.prepare();
  assert.equal(cell.state, "failed");
  await start(cell, { rate: 0 }).given;
  assert.deepEqual([runs, log.length], [1, 4]);
  await start(cell, { rate: 1 }).given;
  assert.deepEqual(log.slice(4), ["loading", "first yes", "ready", "settled"]);
  await start(cell, { rate: 0 }).given;
  assert.equal(cell.state, "ready");
  runs = 0;
  await start(cell, { rate: 0 }).given;
  runs = 5;
  cell.forgive();
  await start(cell, { rate: 0 }).given;
  assert.equal(cell.state, "ready");
});

test("a displayed promise that is rejected fails the cell, and nothing is left unhandled", async () => {
  const { log, stage } = createLog();
  start(
    createLifecycle(
      createModule(({ display }) => {
        display("a");
        display(Promise.reject(new Error("late")));
      }),
      stage,
    ),
  );
  await rest();
  assert.deepEqual(log, ["loading", "first a", "ready", "failed", "fail Error: late"]);
});

test("a cell that waits for another says so and keeps its picture", async () => {
  const { log, stage } = createLog();
  const cell = createLifecycle(
    createModule(({ display }) => {
      display("a");
    }),
    stage,
  );
  await start(cell).given;
  cell.wait("Waits for cell 3");
  cell.wait("Waits for cell 3");
  assert.deepEqual(log.slice(4), ["frozen", "Waits for cell 3", "frozen"]);
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
  cell.prepare();
  for (let i = 0; i < 4; i++) {
    await start(cell).given;
    cell.forgive();
  }
  assert.deepEqual(told, [0, 1, 2]);
  assert.deepEqual(
    failures.map(({ loads }) => loads),
    [1, 2, 0, 0],
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
    const { invalidate } = start(cell);
    await rest();
    assert.equal(open, 1);
    invalidate();
    await rest();
    assert.equal(open, 0);
  }
});
