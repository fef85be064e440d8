/** When the Edit buttons come: nothing of them is loaded with the page. */
import type { LivePage } from "../runtime/start.ts";
import { linkMark } from "./mark.ts";
import type { EditableNotebook } from "./notebook.ts";

/** Brings the Edit buttons with the first cell that comes to life, or at once when the address carries changed cells. */
export function bringEditing(
  page: LivePage,
  loadNotebook: () => Promise<{ readonly notebook: EditableNotebook }>,
): void {
  let isComing = false;

  async function bring(): Promise<void> {
    if (isComing) return;
    isComing = true;
    try {
      const { offerEditing } = await import("./offer.ts");
      offerEditing(page, loadNotebook);
    } catch (error) {
      // Without them the page is whole; the next occasion tries again.
      console.error(error);
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
