/** The page's address as a place for state: read before anything runs, written a moment after it changed. */

/** How long nothing changes before it is written, in ms: browsers allow few changes of an address, and a slider makes many. */
const pause = 250;
/** Longer texts are not worth an address, in characters. */
const longest = 300;

/** What is not written yet; undefined takes a key away. */
const waiting = new Map<string, string | undefined>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the address says under a key: text that anyone may have written there. */
export function readState(key: string): string | undefined {
  return waiting.has(key) ? waiting.get(key) : (new URLSearchParams(location.search).get(key) ?? undefined);
}

/** Has the address say `text` under a key; undefined takes the key away. */
export function writeState(key: string, text: string | undefined): void {
  const fitting = text !== undefined && text.length <= longest ? text : undefined;
  if (fitting === readState(key)) return;
  waiting.set(key, fitting);
  clearTimeout(timer);
  timer = setTimeout(writeNow, pause);
}

/** Takes away every key that `isMeant`. */
export function forgetState(isMeant: (key: string) => boolean): void {
  for (const key of [...waiting.keys(), ...new URLSearchParams(location.search).keys()]) {
    if (isMeant(key)) writeState(key, undefined);
  }
  writeNow();
}

/** The address with all that was changed until now. */
export function toAddress(): URL {
  writeNow();
  return new URL(location.href);
}

function writeNow(): void {
  clearTimeout(timer);
  timer = undefined;
  const address = new URL(location.href);
  for (const [key, text] of waiting) {
    if (text === undefined) address.searchParams.delete(key);
    else address.searchParams.set(key, text);
  }
  waiting.clear();
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A browser that finds it too much, or a page without an address of its own, keeps the old one.
  }
}
