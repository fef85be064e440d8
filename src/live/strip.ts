/** TypeScript → JavaScript by blanking out the types: every character that stays keeps its line and column. */
import { stripTypeScriptTypes } from "node:module";

export interface TypeScriptError {
  readonly reason: string;
  /** From 1, in the given source. */
  readonly line: number;
  readonly column: number;
  /** TypeScript that is right but does not erase, such as an enum. */
  readonly unsupported: boolean;
}

/** Removes the types of `source`, or says why that cannot be done. */
export function stripTypes(source: string): string | TypeScriptError {
  try {
    return withoutWarning(() => stripTypeScriptTypes(source, { mode: "strip" }));
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    const unsupported = "code" in error && error.code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX";
    const reason = (error.message.split(". Expected ", 1)[0] ?? "").replace(/\.$/, "");
    return { reason, ...findPlace(source), unsupported };
  }
}

/**
 * Node tells the place only in the picture that heads the stack: the line's number, then the lines around it with carets
 * below. There tabs are drawn as four columns and wide letters as two, so the picture is taken of a source in which every
 * character is one column wide. What spans several lines has no carets; it begins where its first line does.
 */
function findPlace(source: string): { line: number; column: number } {
  const picture = drawError(source.replace(/\t/g, " ").replace(/[^\n\r\u2028\u2029 -~]/g, "x"));
  const line = Number(/^\S*:(\d+)\n/.exec(picture)?.[1] ?? 1);
  const carets = /^ *\^+$/m.exec(picture)?.[0];
  const text = source.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? "";
  return { line, column: (carets?.indexOf("^") ?? text.search(/\S|$/)) + 1 };
}

function drawError(source: string): string {
  try {
    withoutWarning(() => stripTypeScriptTypes(source, { mode: "strip" }));
    return "";
  } catch (error) {
    return (error instanceof Error ? (error.stack ?? "") : "").split("\n\nSyntaxError", 1)[0] ?? "";
  }
}

/** Node calls the function experimental, once a process; an author who runs the build can do nothing about that. */
function withoutWarning<T>(run: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return run();
  } finally {
    process.emitWarning = emitWarning;
  }
}
