/** What a page needs once its first cell is in view; it arrives as one. */
export { createGraph } from "./graph.ts";
export { addTools } from "./tools.ts";
