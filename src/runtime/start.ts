/** Where a live post begins: finds the figures of its cells and says when the time of each has come. */
import type { FigureWords } from "../words/figure.ts";
import type { LoadToolWords } from "../words/tools.ts";
import type { Frame, LiveCellEntry } from "./cell.ts";
import { createFigure } from "./figure.ts";
import type { Graph, GraphCell } from "./graph.ts";
import { createInline } from "./inline.ts";
import { loadModule } from "./load.ts";
import { toReason } from "./reason.ts";
import { isSavingData } from "./saving.ts";
import { startMargin, watch } from "./watch.ts";

export type { CellContext, CellModule, LiveCellEntry } from "./cell.ts";

/** A cell is disposed when it is more than a screen away, or far more than it takes to start in a low frame. */
const toKeepMargin = () => `${Math.max(innerHeight, 400)}px`;

interface Player {
  readonly root: HTMLElement;
  readonly cell: GraphCell;
  near: boolean;
}

/** A page whose cells have been started. */
export interface LivePage {
  /** The cells as they were given. */
  readonly cells: readonly LiveCellEntry[];
  /** Resolves when the first cell has asked for the runtime and it is there. */
  readonly awake: Promise<void>;
  /** What is said around cells that live, in the language of the page. */
  readonly loadWords: LoadToolWords;
  /** Gives cells other modules and links, and runs the cell `id` as if its reader had pressed Run. */
  rerun(cells: readonly LiveCellEntry[], id: string): void;
}

/**
 * Starts the live cells of a page: when they come into view, when the reader presses Run, or at once, as each figure says.
 * `loadWords` is asked with the first of them.
 */
export function startLiveCells(
  cells: readonly LiveCellEntry[],
  words: FigureWords,
  loadWords: LoadToolWords,
): LivePage {
  // Few pages are asked to show one cell alone, and only they bring what it takes.
  if (/[?&]cell=/.test(location.search))
    import("./alone.ts").then(
      ({ standAlone }) => standAlone(),
      () => {},
    );
  const players = new Map<Element, Player>();
  for (const cell of cells) {
    const root = document.querySelector<HTMLElement>(`[data-live="${CSS.escape(cell.id)}"]`);
    if (root !== null) {
      players.set(
        root,
        createPlayer(root, cell, words, (id) => show(id, true)),
      );
    }
  }
  const graph = createLoader(players, loadWords);

  function show(id: string, pressed = false): void {
    graph.use((loaded) => loaded.show(id, pressed), id);
  }

  function resume({ cell, near }: Player): void {
    const { policy } = cell.frame;
    if (policy === "load" || (policy === "view" && near)) {
      show(cell.id);
    }
  }

  function resumeAll(): void {
    for (const player of players.values()) {
      resume(player);
    }
  }

  watch(players.keys(), startMargin, (root, inside) => {
    const player = players.get(root);
    if (player !== undefined) {
      player.near = inside;
      resume(player);
    }
  });
  watch(players.keys(), toKeepMargin(), (root, inside) => {
    const cell = players.get(root)?.cell;
    if (!inside && cell !== undefined && cell.frame.policy !== "load") {
      graph.hide(cell.id);
    }
  });
  addEventListener("pagehide", ({ persisted }) => {
    // A page kept for the back button is frozen as it is and goes on from there.
    if (!persisted) {
      for (const { cell } of players.values()) {
        graph.hide(cell.id);
      }
    }
  });
  addEventListener("pageshow", resumeAll);
  resumeAll();
  return {
    cells,
    awake: graph.awake,
    loadWords,
    rerun(changed, id) {
      graph.use((loaded) => {
        loaded.redefine(changed);
        loaded.show(id, true);
      }, id);
    },
  };
}

function createPlayer(
  root: HTMLElement,
  entry: LiveCellEntry,
  words: FigureWords,
  press: (id: string) => void,
): Player {
  const isInline = root.classList.contains("live-inline");
  const saving = entry.heavy === true && isSavingData();
  const own = isInline
    ? createInline(root, words, saving)
    : createFigure(root, words, saving, () => press(entry.id));
  const number = root.dataset["cell"] ?? "?";
  const frame: Frame = {
    ...own,
    fail(failure) {
      console.error(
        `${failure.notebook ?? location.pathname}, ${toReason(failure, number, words)}`,
        failure.error,
      );
      own.fail(failure);
      // For an editor of the cell, which marks the line.
      root.dispatchEvent(new CustomEvent("live-fail", { detail: failure.line }));
    },
  };
  return {
    root,
    cell: { ...entry, root, frame, waits: words.waits(number) },
    near: false,
  };
}

interface Loader {
  /** Calls `action` with the graph, for the sake of a cell that fails when the graph cannot be had. */
  use(action: (graph: Graph) => void, id: string): void;
  hide(id: string): void;
  readonly awake: Promise<void>;
}

/** The graph, with the runtime that it needs, arrives when the first cell asks for it. */
function createLoader(players: ReadonlyMap<Element, Player>, loadWords: LoadToolWords): Loader {
  const cells = [...players.values()].map(({ cell }) => cell);
  let loaded: Graph | undefined;
  let isLoading = false;
  let failures = 0;
  const waiting = new Map<string, (graph: Graph) => void>();
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });

  async function load(): Promise<void> {
    isLoading = true;
    try {
      const { createGraph, addTools } = await loadModule(() => import("./awake.ts"), failures, isAwakeModule);
      const graph = createGraph(cells);
      loaded = graph;
      void addTools(players.values(), graph.again, loadWords);
      for (const action of waiting.values()) {
        action(loaded);
      }
      wake();
    } catch (error) {
      failures += 1;
      for (const { id, frame } of cells) {
        if (waiting.has(id)) {
          frame.enter("failed");
          frame.fail({ error, notebook: undefined, line: undefined, loads: failures });
        }
      }
    }
    waiting.clear();
    isLoading = false;
  }

  return {
    awake,
    use(action, id) {
      if (loaded === undefined) {
        waiting.set(id, action);
        if (!isLoading) {
          load();
        }
      } else {
        action(loaded);
      }
    },
    hide(id) {
      waiting.delete(id);
      loaded?.hide(id);
    },
  };
}

function isAwakeModule(value: unknown): value is typeof import("./awake.ts") {
  return typeof value === "object" && value !== null && "createGraph" in value;
}
