import type { JsonObject } from "../../src/notebook/notebook.ts";
import type { Capture } from "./capture.ts";
import type { Picture } from "./picture.ts";

/** The output of a live cell as Jupyter stores outputs: a picture for every viewer, its words, and the hash of what made it. */
export function toOutput(
  { width, height, text }: Capture,
  { type, bytes }: Picture,
  hash: string,
): JsonObject {
  return {
    data: {
      [type]: Buffer.from(bytes).toString("base64"),
      "text/plain": text,
    },
    metadata: {
      atoll: { hash },
      [type]: { height, width },
    },
    output_type: "display_data",
  };
}
