/** Comma-separated values → rows, with quoted fields. */
export function readCsv(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)[ \t]*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
        quoted === undefined ? (bare ?? "").trim() : quoted.replaceAll('""', '"'),
      ),
    );
}
