/** application/json: folded, readable without a script. */
import { h } from "hastscript";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

export const json: Renderer = {
  types: ["application/json", "application/geo+json"],
  render: (value) => {
    const text = JSON.stringify(value, undefined, 2);
    return [toOutput("json", [h("details", h("summary", "JSON"), h("pre", { tabIndex: 0 }, text))])];
  },
};
