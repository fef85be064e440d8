/** The page for what is not found looks for the words of the address that led to it. */
import { search } from "./dialog.ts";
import { loadSheet } from "./sheet.ts";

export async function searchForAddress(place: HTMLElement): Promise<void> {
  const { base = "/" } = place.dataset;
  const words = toWords(location.pathname.slice(base.length));
  if (words === "" || (await search(place, words, 5)) === 0) return;
  await loadSheet();
  place.hidden = false;
}

/** `/posts/Data_augmentation.html` → `data augmentation`: the last part says the most. */
function toWords(path: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return safeDecode(last)
    .replace(/\.\w+$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
