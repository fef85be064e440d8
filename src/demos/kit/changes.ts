/** Those who want to hear that a control changed, by whomever. */
export interface Changes {
  tell(): void;
  listen(listener: () => void): void;
}

/** Nobody listens at first. */
export function createChanges(): Changes {
  const listeners: (() => void)[] = [];
  return {
    tell() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}
