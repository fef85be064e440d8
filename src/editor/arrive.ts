/** When the Edit buttons come: nothing of them is loaded with the page. */
import { loadModule } from "../runtime/load.ts";
import type { LivePage } from "../runtime/start.ts";
import { linkMark } from "./fragment.ts";
import type { LoadNotebook } from "./notebook.ts";

/** Brings the Edit buttons with the first cell that comes to life, or at once when the address carries changed cells. */
export function bringEditing(page: LivePage, loadNotebook: LoadNotebook): void {
  let isComing = false;
  let failures = 0;

  async function bring(): Promise<void> {
    if (isComing) return;
    isComing = true;
    try {
      const [{ offerEditing }, { tools }] = await Promise.all([
        loadModule(() => import("./offer.ts"), failures, isOfferModule),
        page.loadWords(),
      ]);
      offerEditing(page, tools, loadNotebook);
    } catch (error) {
      // Without them the page is whole; the next occasion tries again.
      console.error(error);
      failures += 1;
      isComing = false;
    }
  }

  function follow(): void {
    if (location.hash.startsWith(linkMark)) {
      bring();
    }
  }

  page.awake.then(bring);
  addEventListener("hashchange", follow);
  follow();
}

function isOfferModule(value: unknown): value is typeof import("./offer.ts") {
  return typeof value === "object" && value !== null && "offerEditing" in value;
}
