/**
 * Objects in a worker that outlive it. A call that is cut off when the worker's backend fails is made again in the worker that follows; a
 * session is opened there anew and the calls that changed it are repeated, which leads to the same numbers, since all that is
 * random follows from seeds.
 */

/** Where the objects are: one worker after another, each on a plainer backend. */
export interface Place {
  /** Number of the worker that runs now. */
  readonly turn: number;
  /** Rejects when the worker that runs now is lost. */
  readonly lost: Promise<never>;
  /** Has another worker take the place of `turn`, unless one has; false when `reason` is nothing that another would mend. */
  replace(turn: number, reason: unknown): boolean;
}

export interface SurvivorOptions<T> {
  /** Opens the object in the worker that runs now. */
  readonly open: () => Promise<T>;
  readonly place: Place;
  /** Waits until somebody looks; what takes long waits for it. */
  readonly seen: () => Promise<void>;
}

interface Call {
  readonly name: string;
  readonly given: readonly unknown[];
}

/** Methods that change their object: they are repeated in the worker that follows. */
const changing: ReadonlySet<string> = new Set(["step", "epoch", "setRate"]);
/** Of these, those that take long. */
const lasting: ReadonlySet<string> = new Set(["step", "epoch"]);
/** By convention, what a method of this name answers is an object in the worker too. */
const opening = /^open[A-Z]/;

/** Opens an object that survives its worker; it has the methods that the object in the worker has, answered by promises. */
export async function createSurvivor<T extends object>({
  open,
  place,
  seen,
}: SurvivorOptions<T>): Promise<T> {
  const journal: Call[] = [];
  let held: { readonly turn: number; readonly object: Promise<T> } | undefined;

  function find(): Promise<T> {
    if (held?.turn !== place.turn) {
      const opened = { turn: place.turn, object: openAgain() };
      held = opened;
      // What did not open is opened again at the next call.
      opened.object.catch(() => {
        if (held === opened) held = undefined;
      });
    }
    return held.object;
  }

  async function openAgain(): Promise<T> {
    const object = await open();
    for (const call of journal) await invoke(object, call);
    return object;
  }

  /** Repeats `work` in the next worker when it is lost with this one. */
  async function insist<A>(work: () => Promise<A>): Promise<A> {
    for (;;) {
      const { turn, lost } = place;
      try {
        return await Promise.race([work(), lost]);
      } catch (reason) {
        if (!place.replace(turn, reason)) throw reason;
      }
    }
  }

  const once = async (call: Call): Promise<unknown> => invoke(await find(), call);

  async function answer(call: Call): Promise<unknown> {
    if (opening.test(call.name)) {
      return createSurvivor<object>({ open: async () => toObject(await once(call)), place, seen });
    }
    // Nothing is left to dispose of what went with its worker.
    if (call.name === "dispose" && held?.turn !== place.turn) return undefined;
    if (lasting.has(call.name)) await seen();
    const found = await insist(() => once(call));
    if (changing.has(call.name)) journal.push(call);
    return found;
  }

  const target = await insist(find);
  return new Proxy(target, {
    get: (_, name) =>
      // It is no promise, although any name might be one of its methods.
      typeof name === "string" && name !== "then"
        ? (...given: readonly unknown[]) => answer({ name, given })
        : undefined,
  });
}

function invoke(object: object, { name, given }: Call): unknown {
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== "function") throw new TypeError(`The worker has no ${name}.`);
  return Reflect.apply(method, object, given);
}

/** A worker's objects arrive as functions that stand for them. */
function toObject(value: unknown): object {
  if ((typeof value !== "object" && typeof value !== "function") || value === null)
    throw new TypeError("The worker opened nothing.");
  return value;
}
