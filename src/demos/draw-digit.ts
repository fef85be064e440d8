import type { Distances } from "#lab/baseline";
import { centreDigit } from "#lab/centre";
import { openEngine } from "#lab/engine";
import { createDistanceTable } from "./digits/distance-table.ts";
import { createPad } from "./digits/pad.ts";
import { createDigitTile } from "./digits/tile.ts";
import { createButton, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";

export interface DrawDigitOptions {
  readonly invalidation?: Promise<unknown> | undefined;
}

const invitation =
  "Draw a 3 or a 7. With the keyboard: arrow keys move the pen, Space sets it down and lifts it.";

/** The reader's own digit, prepared as MNIST's were, and its distances to both ideals while it is drawn. */
export async function drawDigit({ invalidation }: DrawDigitOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "draw-digit", label: "Draw a digit and see its distances", invalidation });
  const engine = await openEngine({ invalidation });
  const { ideals } = await engine.baseline();

  const status = createStatus();
  const table = createDistanceTable();
  const mine = createDigitTile({
    size: 112,
    label: "Your digit, centred",
    caption: "yours, centred",
    invalidation,
  });
  const three = createDigitTile({
    size: 112,
    label: "The ideal 3",
    caption: "ideal 3",
    digit: 3,
    invalidation,
  });
  const seven = createDigitTile({
    size: 112,
    label: "The ideal 7",
    caption: "ideal 7",
    digit: 7,
    invalidation,
  });
  three.show(ideals.three);
  seven.show(ideals.seven);

  const pad = createPad({ invalidation, onChange: () => void latest.run() });
  const undo = createButton({ label: "Undo", onPress: pad.undo });
  const clear = createButton({ label: "Clear", onPress: pad.clear });

  const latest = createLatest(async () => {
    const { ink, side } = pad.read();
    const digit = centreDigit(ink, side, side);
    undo.disabled = clear.disabled = digit === undefined;
    mine.show(digit ?? new Float32Array(784));
    const distances = digit && (await engine.distances(digit));
    table.show(distances);
    const nearer = distances && findNearer(distances);
    three.mark(nearer?.l2 === 3);
    seven.mark(nearer?.l2 === 7);
    if (nearer === undefined) status.say(invitation);
    else status.say(pad.isExample ? `An example. ${invitation}` : describe(nearer));
  });

  const tiles = createElement("div", "demo-digit-trio", {}, mine.element, three.element, seven.element);
  const side = createElement("div", "demo-verdict", {}, tiles, table.element);
  demo.stage.append(createElement("div", "demo-pair", {}, pad.element, side));
  demo.readout.append(status.element);
  demo.controls.append(createRow(undo, clear));
  await latest.run();
  return demo.ready();
}

interface Nearer {
  readonly l1: 3 | 7;
  readonly l2: 3 | 7;
}

function findNearer({ l1, l2 }: Distances): Nearer {
  const find = (distance: Float32Array) => ((distance[0] ?? 0) < (distance[1] ?? 0) ? 3 : 7);
  return { l1: find(l1), l2: find(l2) };
}

function describe({ l1, l2 }: Nearer): string {
  return l1 === l2
    ? `Both distances call it a ${l1}.`
    : `L1 calls it a ${l1}, L2 calls it a ${l2}: they need not agree.`;
}
