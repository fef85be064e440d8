import { findRunPage } from "../../link/run.ts";
import { drawCharts } from "./chart.ts";
import { createElement } from "./element.ts";

/**
 * Draws a demo where it will stand, in the width that it will have, while nobody sees it: its canvases and charts take a frame each, where
 * all of them at once would hold the page up. Answers `root`, out of the page again. Outside of a page, charts draw themselves as they come in.
 */
export async function rehearse(root: HTMLElement, invalidation?: Promise<unknown>): Promise<HTMLElement> {
  const { place } = findRunPage(invalidation);
  if (place === undefined) return root;
  const wing = createElement("div", "demo-wing", {}, root);
  place.append(wing);
  await drawCharts(root);
  // Canvases are told their size in the first frame.
  await new Promise(requestAnimationFrame);
  wing.remove();
  return root;
}
