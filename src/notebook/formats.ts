/** The formats of notebooks: how each joins its lists of lines, and what else is read otherwise. */
import { type JoinLines, joins } from "./join.ts";

export interface Format {
  /** Versions, as people write them. */
  readonly versions: string;
  readonly join: JoinLines;
  /** The rule of joining, in words. */
  readonly lines: string;
  /** What else is read otherwise, in words. */
  readonly reads: string;
}

export const formats: Readonly<Record<1 | 2 | 3 | 4, Format>> = {
  1: {
    versions: "1",
    join: joins.cut,
    lines: "a line break between",
    reads: "cells of `text` and `code`, also where no version is written",
  },
  2: {
    versions: "2",
    join: joins.cut,
    lines: "a line break between",
    reads: "worksheets one after another, `input`, `pyout` and `pyerr`, cells of HTML, `*` for a count",
  },
  3: {
    versions: "3",
    join: joins.kept,
    lines: "as the first line says: nothing between where it kept its line break, else a line break",
    reads: "cells of headings, MIME types by their short names on the output itself, the stream's name",
  },
  4: {
    versions: "4.0 to 4.5, any later minor; a later major with a warning",
    join: joins.none,
    lines: "nothing between",
    reads:
      "as it is; cells and outputs of unknown types are left out with a warning, what format 3 left behind is read as format 3",
  },
};

/** The format by which a version's lines are joined. */
export function findFormat(version: number): Format {
  if (version <= 1) return formats[1];
  if (version < 3) return formats[2];
  return version < 4 ? formats[3] : formats[4];
}
