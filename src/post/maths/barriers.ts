/** The stretches of a Markdown text that maths never enters: fenced blocks and code spans. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

const fenceOpening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[ \t>]*(`{3,}|~{3,})([^\n]*)$/;

/** Finds fenced code and code spans, in order. An unclosed fence runs to the end, as CommonMark has it. */
export function findBarriers(source: string): Range[] {
  if (!source.includes("`") && !source.includes("~~~")) return [];
  const ranges: Range[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let prose = 0;
  let at = 0;
  for (const line of source.split("\n")) {
    const end = Math.min(at + line.length + 1, source.length);
    if (fence !== undefined) {
      if (isClosing(line, fence.mark)) {
        ranges.push({ start: fence.start, end });
        fence = undefined;
        prose = end;
      }
    } else {
      const [, mark, info] = fenceOpening.exec(line) ?? [];
      if (mark !== undefined && !(mark.startsWith("`") && info?.includes("`"))) {
        ranges.push(...findSpans(source, prose, at));
        fence = { mark, start: at };
      }
    }
    at = end;
  }
  if (fence !== undefined) ranges.push({ start: fence.start, end: source.length });
  else ranges.push(...findSpans(source, prose, source.length));
  return ranges;
}

function isClosing(line: string, mark: string): boolean {
  const [, run] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return run !== undefined && run[0] === mark[0] && run.length >= mark.length;
}

/** Code spans between two offsets: a run of backticks up to the next run as long, within a paragraph. */
function findSpans(source: string, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  const token = /\\[^\n]|`+|\n[ \t]*\n/g;
  token.lastIndex = from;
  for (let match = token.exec(source); match !== null && match.index < to; match = token.exec(source)) {
    if (!match[0].startsWith("`")) continue;
    const end = findRun(source, token.lastIndex, to, match[0].length);
    if (end === undefined) continue;
    ranges.push({ start: match.index, end });
    token.lastIndex = end;
  }
  return ranges;
}

function findRun(source: string, from: number, to: number, length: number): number | undefined {
  const token = /`+|\n[ \t]*\n/g;
  token.lastIndex = from;
  for (let match = token.exec(source); match !== null && match.index < to; match = token.exec(source)) {
    if (!match[0].startsWith("`")) return undefined;
    if (match[0].length === length) return token.lastIndex;
  }
  return undefined;
}
