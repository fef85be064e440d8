/** Whether what a live cell shows without scripts is what it would show with them. */
import type { StoredLiveCell } from "../../live/live.ts";
import { checkStoredOutput, hashLiveCells } from "../../live/stored.ts";
import type { Draft } from "../draft.ts";
import type { PlannedCell } from "./plan.ts";

/** Ties each live cell to the hash of all that its output depends on, and reports outputs that are missing or stale. */
export function checkStored(planned: readonly PlannedCell[], draft: Draft): StoredLiveCell[] {
  const found = planned.flatMap((cell) => (cell.kind === "live" ? [cell] : []));
  const hashes = hashLiveCells(
    found.map(({ live }) => live),
    draft.context.hashModule,
  );
  return found.map(({ cell, live }, i) => {
    const hash = hashes[i] ?? "";
    // A cell that shows nothing has nothing to store.
    if (live.displays) draft.pass(checkStoredOutput({ ...live, hash }, cell.outputs, draft.notebook.file));
    return { ...live, hash };
  });
}
