/** What a renderer of outputs is told, and what it answers. */
import type { ElementContent } from "hast";
import type { CellReading } from "../../dialects/cell.ts";
import type { Cell, JsonObject, JsonValue, MimeBundle } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";

export interface OutputRequest {
  readonly draft: Draft;
  readonly cell: Cell;
  readonly reading: CellReading;
  /** The whole bundle, for renderers that stand back when there is something better. */
  readonly bundle: MimeBundle;
  readonly metadata: JsonObject;
}

export interface Renderer {
  /** MIME types by name or, where versions are part of the name, by pattern. */
  readonly types: readonly (string | RegExp)[];
  /** What it becomes on a page, for the table of what is understood. */
  readonly becomes: string;
  /** Undefined: this value cannot be shown this way, ask the next. An empty list: it is meant to show nothing. */
  readonly render: (
    value: JsonValue,
    request: OutputRequest,
    type: string,
  ) => readonly ElementContent[] | undefined;
}
