/** What every page must know of figures that stand alone: whether it is such a page, and how to get to one. */

/** Whether the page shows one figure alone. */
export function isAlone(): boolean {
  return document.documentElement.dataset["alone"] !== undefined;
}

/** The address that shows the cell alone, in the state of `address`. */
export function toAloneAddress(address: URL, id: string): URL {
  const alone = new URL(address);
  alone.hash = "";
  alone.searchParams.set("cell", id);
  return alone;
}
