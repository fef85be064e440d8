/**
 * The cells of a page as Observable's runtime sees them: each is a variable that reads names of others, and each name that
 * it gives is a variable that reads the cell. A cell is kept alive by a watcher, from the time when it or one that reads it
 * is shown until none of them is.
 */
import { Runtime, RuntimeError, type Variable } from "@observablehq/runtime";
import { giveRunPage } from "../link/run.ts";
import { nameScope } from "../link/scope.ts";
import { builtins } from "./builtins.ts";
import type { CellModule, Frame, LiveCellEntry, Stage, Values } from "./cell.ts";
import { createEchoes } from "./echo.ts";
import { findInput, observe } from "./generators.ts";
import { linkInput } from "./inputs.ts";
import { createLifecycle, type Lifecycle } from "./lifecycle.ts";
import { loadModule } from "./load.ts";
import { createRunPage } from "./run-page.ts";
import { createStage } from "./stage.ts";

export interface GraphCell extends LiveCellEntry {
  readonly root: HTMLElement;
  readonly frame: Frame;
  /** What a cell says that waits for this one. */
  readonly waits: string;
}

export interface Graph {
  /** The cell is to live: it can be seen, or its reader pressed Run, now or after a failure. */
  show(id: string, pressed?: boolean): void;
  /** It need not live for its own sake any more. */
  hide(id: string): void;
  /** Gives cells other modules and links; those that live run again, and so does what reads them. */
  redefine(cells: readonly LiveCellEntry[]): void;
  /** Runs the cell again, with the inputs that it has. */
  again(id: string): void;
}

interface Node {
  cell: GraphCell;
  readonly stage: Stage;
  readonly key: string;
  /** The variables of the names that it gives, and of its width where it reads that. */
  names: readonly Variable[];
  readonly lifecycle: Lifecycle;
  readonly variable: Variable;
  /** What the last run gave to others. */
  given: Values;
  shown: boolean;
  pressed: boolean;
  watcher: Variable | undefined;
}

/** Creates the graph of a page; nothing runs before it is shown. */
export function createGraph(cells: readonly GraphCell[]): Graph {
  const module = new Runtime(builtins).module();
  const nodes = new Map<string, Node>();
  const owners = new Map<string, Node>();
  const echoes = createEchoes<Node>((node, owner, source) =>
    toOutputs(owner).some((name) => owner.given[name] === source && reads(node, name)),
  );
  for (const cell of cells) {
    nodes.set(cell.id, createNode(cell));
  }
  findOwners();

  function findOwners(): void {
    owners.clear();
    for (const node of nodes.values()) {
      for (const name of toOutputs(node)) {
        owners.set(name, node);
      }
    }
  }

  function createNode(cell: GraphCell): Node {
    const key = `cell ${cell.id}`;
    const stage = createStage(cell.frame, cell.root);
    const lifecycle = createLifecycle(
      (failures) => loadModule(node.cell.load, failures, isCellModule),
      stage,
      {
        begin(invalidation) {
          nameScope(invalidation, cell.id);
          giveRunPage(invalidation, createRunPage(cell.root, invalidation));
          return echoes.begin(node);
        },
        emit: (source) => echoes.emit(node, source),
      },
    );
    const node: Node = {
      cell,
      stage,
      key,
      names: createNames(cell, stage, key),
      lifecycle,
      variable: module.variable(),
      given: {},
      shown: false,
      pressed: false,
      watcher: undefined,
    };
    return node;
  }

  function createNames({ inputs = [], outputs = [] }: GraphCell, stage: Stage, key: string): Variable[] {
    const names = outputs.map((name) =>
      module.variable().define(name, [key], (given: Values) => given[name]),
    );
    return inputs.includes("width")
      ? [
          ...names,
          module
            .variable()
            .define(`width of ${key}`, [], () => observe((change) => stage.watchWidth(change))),
        ]
      : names;
  }

  function findNeeds({ cell }: Node): Node[] {
    return (cell.inputs ?? []).flatMap((name) => owners.get(name) ?? []);
  }

  /** The nodes given and all that they need, directly and by way of others. */
  function findAll(start: Iterable<Node>): Set<Node> {
    const found = new Set(start);
    for (const node of found) {
      for (const need of findNeeds(node)) {
        found.add(need);
      }
    }
    return found;
  }

  /** What the node needs and the reader's saving of data holds up. */
  function findSaving(node: Node): Node[] {
    return [...findAll(findNeeds(node))].filter(({ cell, pressed }) => cell.frame.isSaving && !pressed);
  }

  /** Whether a change of the name runs the node again. */
  function reads(node: Node, name: string): boolean {
    return [...findAll([node])].some(({ cell }) => cell.inputs?.includes(name) === true);
  }

  /** Has the node computed (again), with everything that reads it. */
  function define(node: Node): void {
    const { cell, key, lifecycle, variable } = node;
    const names = cell.inputs ?? [];
    const isHeld = cell.frame.policy === "press" && !node.pressed;
    const keys = names.map((name) => (name === "width" && !owners.has(name) ? `width of ${key}` : name));
    variable.define(
      key,
      ["invalidation", ...(isHeld ? [] : keys)],
      async (invalidation: Promise<void>, ...values: unknown[]) => {
        if (isHeld) {
          await invalidation;
          throw new Error("not run yet");
        }
        const inputs = Object.fromEntries(names.map((name, i) => [name, values[i]]));
        node.given = await lifecycle.run(inputs, invalidation);
        for (const [name, value] of Object.entries(node.given)) {
          const input = findInput(value);
          // Before anything reads its value: what reads it starts from what the address says.
          if (input !== undefined) linkInput(name, input);
        }
        return node.given;
      },
    );
  }

  /** The reader asked for it: what went wrong before is forgiven. */
  function rerun(node: Node): void {
    echoes.forgive(node);
    node.lifecycle.forgive();
    define(node);
  }

  function update(): void {
    const needed = findAll([...nodes.values()].filter(({ shown }) => shown));
    for (const node of nodes.values()) {
      if (needed.has(node) && node.watcher === undefined) {
        wake(node);
      } else if (!needed.has(node) && node.watcher !== undefined) {
        node.watcher.delete();
        node.watcher = undefined;
        node.pressed = false;
        node.lifecycle.rest();
      }
    }
    for (const node of needed) {
      sayWhatItWaitsFor(node);
    }
  }

  function wake(node: Node): void {
    const { cell, key, lifecycle } = node;
    define(node);
    node.watcher = module
      .variable({ rejected: (error) => hear(node, error) })
      .define(null, [key, ...toOutputs(node)], () => {});
    if (cell.frame.policy !== "press" || node.pressed) {
      lifecycle.prepare();
    }
  }

  /** A cell that one must press holds up all that read it, until the reader does. */
  function sayWhatItWaitsFor(node: Node): void {
    const held = [...findAll([node])].find(
      (need) => need !== node && need.cell.frame.policy === "press" && !need.pressed,
    );
    if (held !== undefined) {
      node.lifecycle.wait(held.cell.waits);
    }
  }

  /** The node has no value: because of itself, or of one that it needs, which says what is wrong. */
  function hear(node: Node, error: unknown): void {
    const { key, lifecycle } = node;
    if (lifecycle.state === "failed" || node.watcher === undefined) {
      return;
    }
    if (error instanceof RuntimeError && error.input === key) {
      const needs = [...findAll(findNeeds(node))];
      const cause = needs.find((need) => need.lifecycle.state === "failed") ?? needs[0];
      lifecycle.wait(cause?.cell.waits);
    } else {
      lifecycle.fail(error);
    }
  }

  return {
    show(id, pressed = false) {
      const node = nodes.get(id);
      if (node !== undefined) {
        node.shown = true;
        node.pressed ||= pressed;
        // Who wants this wants what it takes.
        const freed = pressed ? findSaving(node) : [];
        for (const need of freed) {
          need.pressed = true;
        }
        update();
        for (const one of pressed ? [...freed, node] : []) {
          rerun(one);
        }
      }
    },
    again(id) {
      const node = nodes.get(id);
      if (node?.watcher !== undefined) {
        rerun(node);
      }
    },
    hide(id) {
      const node = nodes.get(id);
      if (node !== undefined) {
        node.shown = false;
        update();
      }
    },
    redefine(cells) {
      const changed = cells.flatMap((cell) => {
        const node = nodes.get(cell.id);
        return node === undefined ? [] : [{ node, cell }];
      });
      // All that goes goes first: a name may pass from one cell to another.
      for (const { node } of changed) {
        for (const variable of [...node.names, ...(node.watcher === undefined ? [] : [node.watcher])]) {
          variable.delete();
        }
        node.watcher = undefined;
        node.lifecycle.renew();
      }
      for (const { node, cell } of changed) {
        node.cell = { ...node.cell, ...cell };
        node.given = {};
        node.names = createNames(node.cell, node.stage, node.key);
      }
      findOwners();
      update();
    },
  };
}

function toOutputs({ cell: { outputs = [] } }: Node): readonly string[] {
  return outputs;
}

function isCellModule(value: unknown): value is CellModule {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}
