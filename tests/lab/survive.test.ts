import assert from "node:assert/strict";
import { test } from "node:test";
import { isLoss } from "../../src/lab/loss.ts";
import { createSurvivor, type Place } from "../../src/lab/survive.ts";

/** A worker's object: sums are what trainings are elsewhere, a state that calls lead to. */
class Root {
  readonly log: string[];
  readonly turn: number;
  constructor(log: string[], turn: number) {
    this.log = log;
    this.turn = turn;
  }
  async backend(): Promise<string> {
    return `backend ${this.turn}`;
  }
  async openSum(start: number): Promise<Sum> {
    this.log.push(`open ${start} in ${this.turn}`);
    return new Sum(this, start);
  }
  async fail(): Promise<never> {
    throw new Error("no such digit");
  }
}

class Sum {
  readonly root: Root;
  sum: number;
  rate = 1;
  constructor(root: Root, start: number) {
    this.root = root;
    this.sum = start;
  }
  async step(count: number): Promise<number> {
    this.root.log.push(`step ${count} in ${this.root.turn}`);
    this.sum += count * this.rate;
    return this.sum;
  }
  async setRate(rate: number): Promise<void> {
    this.rate = rate;
  }
  async evaluate(): Promise<number> {
    if (this.root.turn === 0 && this.sum > 30) throw trap();
    return this.sum;
  }
  /** Never answers in the first worker: it is ended under it. */
  async predict(): Promise<number> {
    return this.root.turn === 0 ? new Promise(() => {}) : this.sum;
  }
  async dispose(): Promise<void> {
    this.root.log.push(`dispose in ${this.root.turn}`);
  }
}

const trap = () => Object.assign(new Error("memory access out of bounds"), { name: "RuntimeError" });

async function create(workers = 2, seen = () => Promise.resolve()) {
  const log: string[] = [];
  let turn = 0;
  let lost = Promise.withResolvers<never>();
  lost.promise.catch(() => {});
  const place: Place = {
    get turn() {
      return turn;
    },
    get lost() {
      return lost.promise;
    },
    replace(failed, reason) {
      if (failed !== turn) return true;
      if (!isLoss(reason) || turn + 1 >= workers) return false;
      turn += 1;
      lost = Promise.withResolvers<never>();
      lost.promise.catch(() => {});
      return true;
    },
  };
  const root = await createSurvivor({ open: async () => new Root(log, turn), place, seen });
  return { root, log, lose: () => lost.reject(trap()) };
}

test("a session whose worker is lost is opened again, and what changed it is repeated, in order", async () => {
  const { root, log } = await create();
  const sum = await root.openSum(10);
  await sum.step(2);
  await sum.setRate(10);
  assert.equal(await sum.evaluate(), 12);
  assert.equal(await sum.step(2), 32);
  assert.equal(await root.backend(), "backend 0");
  assert.equal(await sum.evaluate(), 32);
  assert.equal(await root.backend(), "backend 1");
  assert.deepEqual(log, [
    "open 10 in 0",
    "step 2 in 0",
    "step 2 in 0",
    "open 10 in 1",
    "step 2 in 1",
    "step 2 in 1",
  ]);
  assert.equal(await sum.step(1), 42);
});

test("a call that was under way when the worker went is answered by the next", async () => {
  const { root, lose } = await create();
  const sum = await root.openSum(1);
  const other = await root.openSum(5);
  const answers = [sum.predict(), other.predict()];
  lose();
  assert.deepEqual(await Promise.all(answers), [1, 5]);
});

test("what went with its worker is not opened again to be disposed of", async () => {
  const { root, log, lose } = await create();
  const sum = await root.openSum(1);
  const other = await root.openSum(5);
  const answer = other.predict();
  lose();
  await answer;
  await sum.dispose();
  await other.dispose();
  assert.deepEqual(log, ["open 1 in 0", "open 5 in 0", "open 5 in 1", "dispose in 1"]);
});

test("where no worker is left, and where an error is no loss, the error is the caller's", async () => {
  const { root } = await create(1);
  const sum = await root.openSum(31);
  await assert.rejects(sum.evaluate(), /memory access/);
  const { root: another } = await create();
  await assert.rejects(another.fail(), /no such digit/);
  assert.equal(await another.backend(), "backend 0");
});

test("what takes long waits until somebody looks; what is asked in between does not", async () => {
  const looks = Promise.withResolvers<void>();
  const { root, log } = await create(2, () => looks.promise);
  const sum = await root.openSum(1);
  const step = sum.step(1);
  assert.equal(await sum.evaluate(), 1);
  assert.deepEqual(log, ["open 1 in 0"]);
  looks.resolve();
  assert.equal(await step, 2);
});

test("a loss is told from other errors by what browsers call it", () => {
  const lost = [
    trap(),
    Object.assign(new Error("unreachable"), { name: "RuntimeError" }),
    new Error("Aborted(OOM). Build with -sASSERTIONS for more info."),
    new RangeError("WASM is out of memory, 12 bytes short"),
    new RangeError("Array buffer allocation failed"),
    new RangeError("Invalid typed array length: 9999999999"),
    new Error("The lab's worker failed: Uncaught RuntimeError: unreachable."),
  ];
  for (const error of lost) assert.ok(isLoss(error), error.message);
  const others = [
    new Error("The lab's worker failed: its script did not load."),
    new Error("The digits did not load (404)."),
    new RangeError("There is no digit 900."),
    new TypeError("Failed to fetch"),
    "out of memory",
  ];
  for (const error of others) assert.ok(!isLoss(error), String(error));
});
