/** `?cell=ball`: the page shows one live cell and nothing else, for a frame in another page. */

const key = "cell";

/** Leaves only the figure that the address names, by its label or by the number of its cell; a name that is no cell's changes nothing. */
export function standAlone(): void {
  const page = document.documentElement;
  const name = new URLSearchParams(location.search).get(key);
  const wanted = [...document.querySelectorAll<HTMLElement>(".live[data-live]")].find(
    ({ dataset }) => name !== null && (dataset["live"] === name || dataset["cell"] === name),
  );
  // The page's head hides a page that may have to be alone, until this is known.
  page.style.removeProperty("visibility");
  if (wanted === undefined) return;
  const frame = document.createElement("main");
  frame.className = "prose";
  for (const other of document.body.children) {
    // What the others compute may be read by this one: they stay, unseen.
    if (other instanceof HTMLElement) other.style.display = "none";
  }
  // The styles stand here, since no other page needs them.
  frame.style.cssText = "max-width: none; padding: 1rem 0.5rem 0";
  wanted.style.cssText = "width: auto; max-width: none; margin: 0";
  frame.append(wanted);
  document.body.append(frame);
  page.dataset["alone"] = "";
}

/** Whether the page shows one figure alone. */
export function isAlone(): boolean {
  return document.documentElement.dataset["alone"] !== undefined;
}

/** The address that shows the cell alone, in the state of `address`. */
export function toAloneAddress(address: URL, id: string): URL {
  const alone = new URL(address);
  alone.hash = "";
  alone.searchParams.set(key, id);
  return alone;
}
