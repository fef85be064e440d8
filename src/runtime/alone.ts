/** `?cell=ball`: the page shows one live cell and nothing else, for a frame in another page. Few pages are asked to. */

/** Leaves only the figure that the address names, by its label or by the number of its cell; a name that is no cell's changes nothing. */
export function standAlone(): void {
  const page = document.documentElement;
  const name = new URLSearchParams(location.search).get("cell");
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
