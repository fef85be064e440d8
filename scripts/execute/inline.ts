/** Values of expressions in the prose of an open page, as they are to be stored. */
import type { Page } from "playwright-core";
import type { StoredLiveCell } from "../../src/live/live.ts";
import { type StoredInline, toInlineMetadata } from "../../src/live/stored-inline.ts";
import type { JsonObject } from "../../src/notebook/notebook.ts";
import { patience, waitForRest } from "./capture.ts";

export interface InlineCapture {
  /** Metadata for each cell that has expressions. */
  readonly edits: ReadonlyMap<number, JsonObject>;
  readonly failures: readonly string[];
}

/**
 * Computes all expressions. The window is made as tall as the page, so that cells which wait for a press can be pressed and
 * live on while the sentences that read them are looked at. A cell one of whose expressions fails keeps its old values.
 */
export async function captureInline(
  page: Page,
  inline: readonly StoredLiveCell[],
  cells: readonly StoredLiveCell[],
): Promise<InlineCapture> {
  const failures: string[] = [];
  const edits = new Map<number, JsonObject>();
  if (inline.length === 0) {
    return { edits, failures };
  }
  // A page behind another draws once a second.
  await page.bringToFront();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
  for (const { id } of findPressed(inline, cells)) {
    const button = page.locator(`[data-live=${JSON.stringify(id)}] > .live-run`);
    if (await button.isVisible()) await button.click();
  }
  for (const [cell, members] of Map.groupBy(inline, (expression) => expression.cell)) {
    const values: StoredInline[] = [];
    for (const expression of members) {
      try {
        values.push({ hash: expression.hash, ...(await readValue(page, expression)) });
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    if (values.length === members.length) edits.set(cell, toInlineMetadata(values));
  }
  return { edits, failures };
}

/** Cells that wait for a press and that an expression reads, directly or by way of others. */
function findPressed(
  inline: readonly StoredLiveCell[],
  cells: readonly StoredLiveCell[],
): readonly StoredLiveCell[] {
  const reached = new Set(inline);
  for (const { inputs } of reached) {
    for (const cell of cells) {
      if (inputs.some((name) => cell.outputs.includes(name))) reached.add(cell);
    }
  }
  return cells.filter((cell) => reached.has(cell) && cell.run === "press");
}

async function readValue(
  page: Page,
  { id, cell, line }: StoredLiveCell,
): Promise<Omit<StoredInline, "hash">> {
  const root = page.locator(`[data-live=${JSON.stringify(id)}]`);
  const ended = root.and(page.locator('[data-state="ready"], [data-state="failed"]'));
  await ended.waitFor({ state: "attached", timeout: patience }).catch(() => {
    throw new Error(`cell ${cell}, line ${line}: the expression has no value after ${patience / 1000} s`);
  });
  await waitForRest(root, cell);
  const { failure, html, text } = await root.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return { failure: "", html: undefined, text: "" };
    return {
      failure: element.getAttribute("data-state") === "failed" ? element.getAttribute("title") : null,
      html: copy.childElementCount > 0 ? copy.innerHTML : undefined,
      text: copy.textContent,
    };
  });
  if (failure !== null) {
    throw new Error(failure);
  }
  return html === undefined ? { text } : { html, text };
}
