/** The one shape of a notebook inside Atoll: whatever the file's version, every field is present. */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** MIME type to value: text types joined to one string, base64 types without white space, JSON types as they are. */
export type MimeBundle = Readonly<Record<string, JsonValue>>;

export interface Notebook {
  /** The path as the author knows it, for messages. */
  readonly file: string;
  /** Lower-case language of the code cells (`python`, `typescript`, …); `kernelspec` wins over `language_info`. */
  readonly language: string;
  readonly metadata: JsonObject;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Position in the file, counting every cell from 1. */
  readonly index: number;
  /** Unique in the notebook and safe as an HTML id. */
  readonly id: string;
  readonly kind: "markdown" | "code" | "raw";
  readonly source: string;
  readonly metadata: JsonObject;
  /** File name to MIME bundle (markdown and raw cells). */
  readonly attachments: Readonly<Record<string, MimeBundle>>;
  readonly outputs: readonly Output[];
  readonly executionCount: number | null;
}

export type Output = StreamOutput | DataOutput | ErrorOutput;

export interface StreamOutput {
  readonly kind: "stream";
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

/** A `display_data` or `execute_result`. */
export interface DataOutput {
  readonly kind: "data";
  readonly data: MimeBundle;
  readonly metadata: JsonObject;
}

export interface ErrorOutput {
  readonly kind: "error";
  readonly name: string;
  readonly value: string;
  readonly traceback: readonly string[];
}
