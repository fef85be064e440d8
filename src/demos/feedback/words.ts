import { findRests, findTruth, type LoopSettings } from "#lab/feedback";
import type { LoopSummary } from "#lab/feedback-summary";
import { toPercent } from "./panel.ts";

/** Says where the loop leads, and how far it has come. */
export function describeLoop(settings: LoopSettings, { day, low, high }: LoopSummary): string {
  const truth = toPercent(findTruth(settings));
  const days = day.toLocaleString("en");
  const [from, to] = [toPercent(low), toPercent(high)];
  const now =
    day === 0
      ? `Before the first day every record gives the north ${from}; the truth is ${truth}.`
      : `After ${day === 1 ? "one day" : `${days} days`} eight in ten records give the north ${
          from === to ? from : `${from} to ${to}`
        }; the truth is ${truth}.`;
  return `${now} ${describeRests(settings)}`;
}

function describeRests(settings: LoopSettings): string {
  const truth = findTruth(settings);
  const { rule, exploration, correction } = settings;
  if (correction && rule === "hottest" && exploration === 0) {
    return "Only the top district is ever visited, so there is nothing to weigh its finds against: the record stands still.";
  }
  const rests = findRests(settings);
  if (rests === undefined) return "Nothing pulls: early luck decides, and what it decided stays.";
  const [first = truth, ...others] = rests;
  if (others.length > 0) {
    const places = rests.map(toPercent).join(" or ");
    return `The loop runs away, to ${places}: the start and early luck decide which.`;
  }
  if (Math.abs(first - truth) < 0.005) return "All are drawn towards the truth, whatever the start.";
  return `All are drawn to ${toPercent(first)}, which is not the truth.`;
}
