import type { JsonObject } from "../../src/notebook/notebook.ts";
import type { Capture } from "./capture.ts";
import { packPicture } from "./picture.ts";

/** What is stored with an output under `atoll`. */
export interface Mark {
  readonly hash: string;
  /** Height of the live output where columns are narrow, in CSS pixels: room is kept for it, so that nothing moves. */
  readonly narrow?: number;
  /** SVG that the cell draws there: the wide one would be too small to read. */
  readonly drawing?: string;
}

/** The output of a live cell as Jupyter stores outputs: a drawing or picture for every viewer, its words, and the hash of what made it. */
export async function toOutput(
  { still, picture, width, height, text }: Capture,
  mark: Mark,
): Promise<JsonObject> {
  const metadata = { atoll: { ...mark } };
  const create = (data: JsonObject, metadata: JsonObject): JsonObject => ({
    data,
    metadata,
    output_type: "display_data",
  });
  if (still !== undefined) {
    return still.type === "text/plain"
      ? create({ "text/plain": still.text }, metadata)
      : create({ [still.type]: still.text, "text/plain": text }, metadata);
  }
  if (picture === undefined) {
    return create({ "text/plain": text }, metadata);
  }
  const { type, bytes } = await packPicture(picture);
  return create(
    { [type]: Buffer.from(bytes).toString("base64"), "text/plain": text },
    { ...metadata, [type]: { height, width } },
  );
}
