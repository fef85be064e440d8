/** What lives only in Jupyter: a sentence says so, and no frozen half of it is shown as if it were a result. */

import { toNote } from "./output.ts";
import type { Renderer } from "./request.ts";
import { scriptNote } from "./text.ts";

export const widget: Renderer = {
  types: ["application/vnd.jupyter.widget-view+json"],
  render: () => [toNote("An interactive widget stands here in the notebook; it needs a running Jupyter.")],
};

export const script: Renderer = {
  types: ["application/javascript"],
  render: () => [toNote(scriptNote)],
};
