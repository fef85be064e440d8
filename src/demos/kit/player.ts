import { createButton } from "./button.ts";
import { type Choice, createChoice } from "./choice.ts";
import { createTicker, isMotionReduced } from "./motion.ts";

export interface PlayerOptions {
  /** Takes one step, and says whether there may be another. */
  readonly step: () => boolean;
  /** Goes back to the start. */
  readonly reset: () => void;
  /** A run is about to begin: where the last one came to its end, it begins anew. */
  readonly begin?: () => void;
  /** Shows how things stand, after a step and after every press. */
  readonly show: () => void;
  /** Time from one step to the next at normal speed. */
  readonly milliseconds: number;
  readonly labels?: { readonly run?: string; readonly step?: string };
  readonly invalidation?: Promise<unknown> | undefined;
}

export type Speed = "slow" | "normal" | "fast";

export interface Player {
  readonly running: boolean;
  /** Run or pause, step, reset. */
  readonly buttons: readonly HTMLElement[];
  readonly speed: Choice<Speed>;
  /** Runs from where it stands. */
  play(): void;
  stop(): void;
}

/** How many times as fast as normal. */
const paces: Readonly<Record<Speed, number>> = { slow: 0.3, normal: 1, fast: 4 };

/** What moves step by step, and the buttons for it. Where the reader asked for less motion, a run is over at once. */
export function createPlayer(options: PlayerOptions): Player {
  const { step, reset, begin, show, milliseconds, labels = {}, invalidation } = options;
  const speed = createChoice<Speed>({
    label: "Speed",
    options: [
      { value: "slow", label: "slow" },
      { value: "normal", label: "normal" },
      { value: "fast", label: "fast" },
    ],
    value: "normal",
  });
  const sayState = () => {
    run.textContent = ticker.running ? "Pause" : (labels.run ?? "Run");
  };
  const ticker = createTicker(
    () => {
      const goesOn = step();
      if (!goesOn) stop();
      show();
      return goesOn;
    },
    () => milliseconds / paces[speed.value],
    invalidation,
  );
  const stop = () => {
    ticker.stop();
    sayState();
  };
  const play = () => {
    begin?.();
    if (isMotionReduced()) while (step());
    else ticker.start();
    sayState();
    show();
  };
  const run = createButton({
    label: labels.run ?? "Run",
    kind: "primary",
    onPress() {
      if (!ticker.running) play();
      else {
        stop();
        show();
      }
    },
  });
  const stopAnd = (work: () => void) => () => {
    stop();
    work();
    show();
  };
  return {
    get running() {
      return ticker.running;
    },
    buttons: [
      run,
      createButton({ label: labels.step ?? "Step", onPress: stopAnd(step) }),
      createButton({ label: "Reset", onPress: stopAnd(reset) }),
    ],
    speed,
    play,
    stop,
  };
}
