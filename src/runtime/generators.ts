/** Values that change, as generators: whoever pulls gets the latest value, and then waits for the next. */

export interface Changing<T> extends Iterator<Promise<T>> {
  [Symbol.iterator](): Changing<T>;
}

export interface Mutable<T> extends Changing<T> {
  value: T;
}

/** Creates a generator of what `start` tells its argument; what `start` answers is called when nobody listens any more. */
export function observe<T>(start: (change: (value: T) => void) => (() => void) | undefined): Changing<T> {
  let latest: { readonly value: T } | undefined;
  let resolve: ((value: T) => void) | undefined;
  const stop = start((value) => {
    if (resolve === undefined) {
      latest = { value };
    } else {
      resolve(value);
      resolve = undefined;
    }
  });
  const end = () => {
    stop?.();
    return { done: true as const, value: undefined };
  };
  return {
    next() {
      const held = latest;
      latest = undefined;
      const value =
        held === undefined
          ? new Promise<T>((settle) => {
              resolve = settle;
            })
          : Promise.resolve(held.value);
      return { done: false, value };
    },
    return: end,
    throw: end,
    [Symbol.iterator]() {
      return this;
    },
  };
}

const inputs = new WeakMap<object, Element>();

/** The input whose values a generator tells, if it is one of `observeInput`. */
export function findInput(generator: unknown): Element | undefined {
  return typeof generator === "object" && generator !== null ? inputs.get(generator) : undefined;
}

/** Creates a generator of an input's values: what it says now, and after each change; `hear` is told of every event. */
export function observeInput(input: Element, hear: (event: Event) => void = () => {}): Changing<unknown> {
  const generator = observe<unknown>((change) => {
    const listen = (event: Event) => {
      hear(event);
      change(readValue(input));
    };
    const type = findEvent(input);
    input.addEventListener(type, listen);
    const value = readValue(input);
    if (value !== undefined) {
      change(value);
    }
    return () => input.removeEventListener(type, listen);
  });
  inputs.set(generator, input);
  return generator;
}

/** Creates a value that can be changed by `.value`; `hear` is told of every change. */
export function createMutable<T>(first: T, hear: () => void = () => {}): Mutable<T> {
  let value = first;
  let change: (value: T) => void = () => {};
  const generator = observe<T>((tell) => {
    change = tell;
    tell(first);
    return undefined;
  });
  return {
    ...generator,
    get value() {
      return value;
    },
    set value(next: T) {
      value = next;
      hear();
      change(next);
    },
  };
}

/** What an input says now, as Observable reads inputs. */
export function readValue(input: Element): unknown {
  if (input instanceof HTMLInputElement) {
    switch (input.type) {
      case "range":
      case "number":
        return input.valueAsNumber;
      case "date":
      case "datetime-local":
      case "month":
      case "week":
      case "time":
        return input.valueAsDate;
      case "checkbox":
        return input.checked;
      case "file":
        return input.multiple ? input.files : input.files?.[0];
    }
  }
  if (input instanceof HTMLSelectElement && input.multiple) {
    return Array.from(input.selectedOptions, (option) => option.value);
  }
  return "value" in input ? input.value : undefined;
}

/** The event by which an input says that it changed. */
export function findEvent(input: Element): string {
  const type = "type" in input ? input.type : undefined;
  if (type === "button" || type === "submit" || type === "checkbox") {
    return "click";
  }
  return type === "file" ? "change" : "input";
}
