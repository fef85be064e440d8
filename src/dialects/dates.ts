/** Dates as authors write them → ISO 8601 calendar dates. A time of day or zone never moves the day. */

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Each form with the places of year, month and day among its groups. */
const forms: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/, [1, 2, 3]],
  [/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3]],
  // Month first, as Quarto reads it.
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 1, 2]],
  [/^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,})[.,]? (\d{4})(?: .*)?$/i, [3, 2, 1]],
  [/^(?:[a-z]+, )?([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?$/i, [3, 1, 2]],
];

/** Words of Quarto's that mean another day with every build. */
export function isMovingDate(written: string): boolean {
  return /^(?:today|now|last-modified)$/i.test(written.trim());
}

/** Reads a date; undefined where it is no day of the calendar. */
export function readDate(written: string): string | undefined {
  const trimmed = written.trim().replace(/\s+/g, " ");
  for (const [form, [year, month, day]] of forms) {
    const match = form.exec(trimmed);
    if (match !== null) {
      return toIso(Number(match[year]), toMonth(match[month] ?? ""), Number(match[day]));
    }
  }
  return undefined;
}

function toMonth(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
