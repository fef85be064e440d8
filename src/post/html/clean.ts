/** An untrusted tree → one that may stand in the page. The only door by which an author's HTML gets in. */
import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import type { Draft, DraftPlace } from "../draft.ts";
import { finishHtml } from "./finish.ts";
import { policy } from "./policy.ts";
import { rewriteHtml } from "./rewrite.ts";

export interface CleanOptions {
  readonly place: DraftPlace;
  /** See FinishOptions. */
  readonly scope: string;
}

export function cleanHtml(tree: Root, draft: Draft, { place, scope }: CleanOptions): Root {
  const dropped = new Set<string>();
  rewriteHtml(tree, (tag) => dropped.add(tag));
  // An output that is nothing without its script gets a note instead; of prose the author should know.
  if (scope === "") for (const tag of dropped) draft.report("html-dropped", place, { tag });
  const clean = sanitize(tree, policy);
  const root: Root = clean.type === "root" ? clean : { type: "root", children: toContent(clean) };
  finishHtml(root, { ids: draft.ids, scope });
  return root;
}

function toContent(node: Exclude<ReturnType<typeof sanitize>, Root>): Root["children"] {
  return node.type === "doctype" || node.type === "comment" ? [] : [node];
}
