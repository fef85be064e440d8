import assert from "node:assert/strict";
import { test } from "node:test";
import { createEchoes } from "../../src/runtime/echo.ts";
import { createMutable, observe } from "../../src/runtime/generators.ts";

test("a generator tells the latest value and then waits for the next", async () => {
  let tell: (value: number) => void = () => {};
  let stopped = 0;
  const numbers = observe<number>((change) => {
    tell = change;
    return () => {
      stopped += 1;
    };
  });
  tell(1);
  tell(2);
  assert.equal(await numbers.next().value, 2);
  const next = numbers.next().value;
  tell(3);
  assert.equal(await next, 3);
  assert.equal(numbers[Symbol.iterator](), numbers);
  numbers.return?.();
  assert.equal(stopped, 1);
});

test("a mutable begins with its value and tells each change", async () => {
  let heard = 0;
  const count = createMutable(1, () => {
    heard += 1;
  });
  assert.equal(await count.next().value, 1);
  count.value += 1;
  assert.equal(await count.next().value, 2);
  assert.deepEqual([count.value, heard], [2, 1]);
  assert.equal(count[Symbol.iterator](), count);
});

test("a cell that keeps causing its own runs is stopped; one that a timer runs is not", () => {
  const echoes = createEchoes<string>((node, owner) => node === "reads" && owner === "gives");
  for (let run = 0; run < 500; run++) {
    echoes.begin("reads")();
    echoes.emit("gives", undefined);
  }
  for (let run = 0; run < 500; run++) {
    const end = echoes.begin("other");
    echoes.emit("gives", undefined);
    end();
  }
  const runItself = () => {
    const end = echoes.begin("reads");
    echoes.emit("gives", undefined);
    end();
  };
  for (let run = 0; run < 100; run++) runItself();
  assert.throws(runItself, /run itself again 100 times/);
  runItself();
});
