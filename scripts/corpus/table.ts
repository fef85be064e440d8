/** Findings as a table: pages, time, maths, problems by rule. */
import type { Message } from "../../src/messages/message.ts";
import type { Finding } from "./finding.ts";

export function toTable(all: readonly Finding[]): string {
  const count = (outcome: Finding["outcome"]) => all.filter((finding) => finding.outcome === outcome).length;
  const seconds = all.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const megabytes = all.reduce((sum, finding) => sum + finding.megabytes, 0);
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    `notebooks  ${all.length} (${megabytes.toFixed(0)} MB)`,
    `pages      ${count("page")}`,
    `refused    ${count("refused")}`,
    `crashes    ${count("crash")}`,
    `time       ${seconds.toFixed(1)} s, memory at most ${peak.toFixed(0)} MB`,
    "",
    ...toMathRows(all),
    ...(["error", "warning"] as const).flatMap((severity) => toRows(all, severity)),
    "",
    "slowest",
    ...all
      .toSorted((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5)
      .map(toSlow),
    ...all.flatMap(({ path, crash }) => (crash === undefined ? [] : ["", `crash: ${path}`, crash])),
  ].join("\n");
}

function toMathRows(all: readonly Finding[]): string[] {
  const set = all.reduce((sum, { maths }) => sum + maths.set, 0);
  const rejected = all.reduce((sum, { maths }) => sum + maths.rejected, 0);
  const withMaths = all.filter(({ maths }) => maths.set + maths.rejected > 0);
  const differing = all.filter(({ mistaken }) => mistaken.length > 0);
  const wrong = all.filter(({ mistaken }) => mistaken.some(({ reason }) => reason === undefined));
  const reasons = Map.groupBy(
    all.flatMap(({ mistaken }) => mistaken),
    ({ reason }) => reason ?? "without a reason",
  );
  return [
    `formulas   ${set + rejected} in ${withMaths.length} notebooks; accepted ${toPercent(set, set + rejected)}, shown as source ${rejected}`,
    `tokenised  otherwise than by Jupyter in ${differing.length} notebooks (${toPercent(differing.length, withMaths.length)}); not on purpose in ${wrong.length} (${toPercent(wrong.length, withMaths.length)})`,
    ...[...reasons].map(([reason, spans]) => `           ${reason}: ${spans.length} formulas`),
  ];
}

function toPercent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(3)} %`;
}

function toRows(all: readonly Finding[], severity: Message["severity"]): string[] {
  const rows = new Map<string, { times: number; notebooks: number }>();
  for (const { messages } of all) {
    const own = messages.filter((message) => message.severity === severity);
    for (const [rule, same] of Map.groupBy(own, (message) => message.rule)) {
      const { times, notebooks } = rows.get(rule) ?? { times: 0, notebooks: 0 };
      rows.set(rule, { times: times + same.length, notebooks: notebooks + 1 });
    }
  }
  const sorted = [...rows].toSorted(([, a], [, b]) => b.times - a.times);
  return [
    "",
    `${severity.padEnd(26)}times  notebooks`,
    ...sorted.map(
      ([rule, { times, notebooks }]) =>
        `${rule.padEnd(24)}${String(times).padStart(7)}${String(notebooks).padStart(11)}`,
    ),
  ];
}

function toSlow({ path, milliseconds, megabytes }: Finding): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(7)} s  ${megabytes.toFixed(1).padStart(5)} MB  ${path}`;
}

/** Each place of one rule. */
export function toPlaces(all: readonly Finding[], rule: string): string {
  return all
    .flatMap(({ path, messages }) =>
      messages
        .filter((message) => message.rule === rule)
        .map(({ place: { cell, line }, text }) => {
          const where = `${cell === undefined ? "" : ` [${cell}]`}${line === undefined ? "" : `:${line}`}`;
          return `${path}${where}  ${text}`;
        }),
    )
    .join("\n");
}

/** Each formula that Jupyter reads otherwise. */
export function toMistaken(all: readonly Finding[]): string {
  return all
    .flatMap(({ path, mistaken }) =>
      mistaken.map(
        ({ cell, kind, source, reason }) =>
          `${path} [${cell}]  ${kind}${reason === undefined ? "" : ` (${reason})`}  ${JSON.stringify(source.slice(0, 120))}`,
      ),
    )
    .join("\n");
}
