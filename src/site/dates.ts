/** Dates as readers see them. Posts carry calendar dates, which no time zone may move. */

/** Converts `2026-11-21` to the language's long form. What is no calendar date stands as it was written. */
export function toDateText(date: string, language: string): string {
  const time = toTime(date);
  if (time === undefined) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(time);
}

/** The same without its year, for lists under one. */
export function toDayText(date: string, language: string): string {
  const time = toTime(date);
  if (time === undefined) return date;
  return new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" }).format(time);
}

/** Converts a calendar date to its first moment in UTC. */
export function toTime(date: string): Date | undefined {
  const time = new Date(date.length === 10 ? `${date}T00:00:00Z` : date);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
