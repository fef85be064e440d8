/** A traceback as the kernel coloured it; without one, the error's name and value. */
import type { ElementContent } from "hast";
import type { ErrorOutput } from "../../notebook/notebook.ts";
import { toOutput } from "./output.ts";
import { toPre } from "./terminal.ts";

export function renderError({ name, value, traceback }: ErrorOutput): ElementContent[] {
  const short = [name, value].filter((part) => part !== "").join(": ");
  const pre = toPre(traceback.join("\n")) ?? toPre(short || "Error");
  return pre === undefined ? [] : [toOutput("error", [pre])];
}
