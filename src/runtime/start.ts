/** Where a live post begins: finds the figures of its cells and runs each when its time has come. */
import type { LiveCellEntry } from "./cell.ts";
import { createFigure } from "./figure.ts";
import { createLifecycle, type Lifecycle } from "./lifecycle.ts";
import { loadCell } from "./load.ts";
import { toReason } from "./reason.ts";
import { watch } from "./watch.ts";

export type { CellContext, CellModule, LiveCellEntry } from "./cell.ts";

/** A cell starts a little before it can be seen … */
const startMargin = "200px";
/** … and is disposed when it is more than a screen away. */
const keepMargin = "100%";

interface Player extends Lifecycle {
  readonly policy: "view" | "press" | "load";
  near: boolean;
}

/** Starts the live cells of a page: when they come into view, when the reader presses Run, or at once, as each figure says. */
export function startLiveCells(cells: readonly LiveCellEntry[]): void {
  const players = new Map<Element, Player>();
  for (const { id, load } of cells) {
    const root = document.querySelector<HTMLElement>(`[data-live="${CSS.escape(id)}"]`);
    if (root !== null) {
      players.set(root, createPlayer(root, load));
    }
  }
  watch(players.keys(), startMargin, (root, inside) => {
    const player = players.get(root);
    if (player !== undefined) {
      player.near = inside;
      resume(player);
    }
  });
  watch(players.keys(), keepMargin, (root, inside) => {
    const player = players.get(root);
    if (!inside && player?.policy !== "load") {
      player?.stop();
    }
  });
  addEventListener("pagehide", ({ persisted }) => {
    // A page kept for the back button is frozen as it is and goes on from there.
    if (!persisted) {
      for (const player of players.values()) {
        player.stop();
      }
    }
  });
  const resumeAll = () => {
    for (const player of players.values()) {
      resume(player);
    }
  };
  addEventListener("pageshow", resumeAll);
  resumeAll();
}

function createPlayer(root: HTMLElement, load: LiveCellEntry["load"]): Player {
  const figure = createFigure(root, () => lifecycle.start());
  const lifecycle = createLifecycle((failures) => loadCell(load, failures), {
    ...figure,
    fail(failure) {
      const reason = toReason(failure, root.dataset["cell"] ?? "?");
      console.error(`${failure.notebook ?? location.pathname}, ${reason}`, failure.error);
      figure.fail(failure);
    },
  });
  return Object.assign(lifecycle, { policy: figure.policy, near: false });
}

/** A cell that failed is left alone until the reader asks for it again. */
function resume(player: Player): void {
  const wanted = player.policy === "load" || (player.policy === "view" && player.near);
  if (wanted && player.state === "waiting") {
    player.start();
  }
}
