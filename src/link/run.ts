/** What a run of a cell can ask of its page. A demo knows no page, but it is given what ends its run. */

export interface RunPage {
  /** Where the run's values are shown. */
  readonly place?: HTMLElement | undefined;
  /** Whether the reader can see the figure, or nearly: it is in or near the viewport, and the tab is not hidden. */
  readonly isSeen: boolean;
  /** Resolves when they can: at once, if they can now. */
  seen(): Promise<void>;
  /** Says a sentence below the figure. */
  say(words: string): void;
}

/** A registry's symbol, so that copies of this module which were bundled apart find the same. */
const key = Symbol.for("atoll.run");

/** Gives the page to the run that `invalidation` ends. */
export function giveRunPage(invalidation: object, page: RunPage): void {
  Object.defineProperty(invalidation, key, { value: page });
}

/** Outside of a page everything is seen, and there is nobody to say anything to. */
const nowhere: RunPage = { isSeen: true, seen: () => Promise.resolve(), say() {} };

/** The page of the run that `invalidation` ends. */
export function findRunPage(invalidation: object | undefined): RunPage {
  const found: unknown = invalidation === undefined ? undefined : Reflect.get(invalidation, key);
  return isRunPage(found) ? found : nowhere;
}

function isRunPage(value: unknown): value is RunPage {
  return typeof value === "object" && value !== null && "seen" in value && "say" in value;
}
