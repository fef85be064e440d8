/**
 * Containers by name, whichever system's words: what each becomes on the page. `dress` is called when the tree is clean
 * and the site's own classes can be given. A name that is not here becomes a plain container, with a warning.
 */
import { admonitions, callouts } from "./callout.ts";
import { columns, grid, layout, wide } from "./columns.ts";
import { figureDiv } from "./figure.ts";
import { listing } from "./listing.ts";
import { card, details, plain, quote, titleAlone } from "./plain.ts";
import { proofs } from "./proof.ts";
import type { DirectiveSpec } from "./spec.ts";
import { tabItem, tabs } from "./tabs.ts";
import { hidden, visible } from "./visible.ts";

export const directives: readonly DirectiveSpec[] = [
  callouts,
  admonitions,
  details,
  tabs,
  tabItem,
  wide,
  layout,
  columns,
  grid,
  card,
  quote,
  proofs,
  figureDiv,
  listing,
  visible,
  hidden,
  plain,
  titleAlone,
];

const byName = new Map(directives.flatMap((spec) => spec.names.map((name) => [name, spec] as const)));

export function findDirective(name: string): DirectiveSpec | undefined {
  return byName.get(name);
}
