import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { createTicker } from "../../src/demos/kit/motion.ts";
import { giveRunPage } from "../../src/link/run.ts";

/** Frames that a browser would draw, drawn when the test says so. */
const frames = new Map<number, FrameRequestCallback>();
let last = 0;
let now = 0;

beforeEach(() => {
  frames.clear();
  Object.assign(globalThis, {
    requestAnimationFrame(callback: FrameRequestCallback) {
      frames.set(++last, callback);
      return last;
    },
    cancelAnimationFrame: (frame: number) => frames.delete(frame),
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "requestAnimationFrame");
  Reflect.deleteProperty(globalThis, "cancelAnimationFrame");
});

async function draw(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    now += 16;
    const due = [...frames.values()];
    frames.clear();
    for (const callback of due) callback(now);
    await Promise.resolve();
  }
}

/** A page that the test shows and hides. */
function createPage() {
  const invalidation = Promise.withResolvers<void>();
  let sight = Promise.withResolvers<void>();
  let isSeen = true;
  giveRunPage(invalidation.promise, {
    get isSeen() {
      return isSeen;
    },
    seen: () => sight.promise,
    say() {},
  });
  return {
    invalidation,
    async see(next: boolean) {
      isSeen = next;
      if (next) sight.resolve();
      else sight = Promise.withResolvers<void>();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function createCounting(invalidation: Promise<unknown>) {
  let ticks = 0;
  const ticker = createTicker(
    () => ++ticks < 100,
    () => 16,
    invalidation,
  );
  return { ticker, count: () => ticks };
}

test("a ticker ticks while it is seen, waits while it is not, and goes on where it was, at its pace", async () => {
  const { invalidation, see } = createPage();
  const { ticker, count } = createCounting(invalidation.promise);
  ticker.start();
  await draw(3);
  assert.equal(count(), 3);
  await see(false);
  await draw(5);
  assert.equal(count(), 3);
  assert.ok(ticker.running, "it is still the reader's to pause");
  assert.equal(frames.size, 0, "no frame is asked for in vain");
  await see(true);
  await draw(2);
  assert.equal(count(), 5);
});

test("a ticker that was stopped, or started anew, while nobody looked does not run twice or by itself", async () => {
  const { invalidation, see } = createPage();
  const { ticker, count } = createCounting(invalidation.promise);
  ticker.start();
  await draw(1);
  await see(false);
  await draw(1);
  ticker.stop();
  await see(true);
  await draw(2);
  assert.equal(count(), 1);
  await see(false);
  ticker.start();
  await draw(1);
  ticker.stop();
  ticker.start();
  await draw(1);
  await see(true);
  await draw(2);
  assert.equal(count(), 3, "one tick a frame");
  invalidation.resolve();
  await see(true);
  await draw(2);
  assert.equal(count(), 3);
});
