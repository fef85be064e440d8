/** The search that opens over a page. */
import { loadPagefind } from "./pagefind.ts";
import { toResult } from "./results.ts";
import { loadSheet } from "./sheet.ts";

const most = 8;
const pause = 150;

/** Opens the dialog, wired on its first opening. */
export async function openSearch(dialog: HTMLDialogElement): Promise<void> {
  await loadSheet();
  if (dialog.open) return;
  if (dialog.dataset.wired === undefined) wire(dialog);
  dialog.showModal();
  dialog.querySelector("input")?.select();
}

function wire(dialog: HTMLDialogElement): void {
  dialog.dataset.wired = "";
  const input = dialog.querySelector("input");
  input?.addEventListener("input", () => void search(dialog, input.value.trim()));
  dialog.addEventListener("keydown", (event) => {
    // A search field would keep the first press for itself, to empty it.
    if (event.key === "Escape") dialog.close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [...dialog.querySelectorAll<HTMLElement>("input, li a")];
    const at = stops.findIndex((stop) => stop.matches(":focus"));
    stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  });
  // The dialog's own box is its frame: a press on it and on nothing in it is a press beside.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest("li a")))
      dialog.close();
  });
}

/** Searches and shows what was found in the first list of `place`, and how much in its status. */
export async function search(place: HTMLElement, words: string, limit = most): Promise<number> {
  const { base = "/", none = "", some = "", failed = "" } = place.dataset;
  const [list, status] = [place.querySelector("ol"), place.querySelector("[role=status]")];
  const show = (text: string, items: HTMLLIElement[] = []) => {
    if (status) status.textContent = text;
    list?.replaceChildren(...items);
    return items.length;
  };
  if (words === "") return show("");
  try {
    const found = await (await loadPagefind(base)).debouncedSearch(words, {}, pause);
    if (found === null) return 0;
    const results = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
    const count = found.results.length;
    const text = count === 0 ? none.replace("{words}", words) : some.replace("{count}", String(count));
    return show(text, results.map(toResult));
  } catch {
    return show(failed);
  }
}
