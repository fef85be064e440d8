/** What a live figure says from the first: it comes with the page, before any cell is in view, and so it is short. */

export interface FigureWords {
  /** The chip, by the state of the cell. */
  readonly waiting: string;
  /** In its place, where the reader saves data. */
  readonly saving: string;
  readonly loading: string;
  readonly ready: string;
  readonly failed: string;
  readonly run: string;
  readonly retry: string;
  readonly reload: string;
  /** Where a failure is; the line is undefined where none has run. */
  readonly place: (cell: string, line: number | undefined) => string;
  /** In place of an error's own words, after “cell 7:”. */
  readonly offline: string;
  readonly waits: (cell: string) => string;
}
