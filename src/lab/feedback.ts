/**
 * A feedback loop: the record decides where one looks, and where one looks decides what is recorded.
 *
 * Two districts, one patrol a day, after D. Ensign, S. A. Friedler, S. Neville, C. Scheidegger and
 * S. Venkatasubramanian, "Runaway feedback loops in predictive policing" (2018), https://arxiv.org/abs/1706.09847.
 * The record is an urn with balls of two colours. In proportion, with equal rates, it is Pólya's urn.
 */
import type { Random } from "./random.ts";

/** How the record decides: each district its share of it, the shares squared first, or all to the one with more. */
export type LoopRule = "proportional" | "squared" | "hottest";

/** North first, south second. */
export type Pair = readonly [north: number, south: number];

export interface LoopSettings {
  /** Incidents on record before the first day, each above 0. */
  readonly start: Pair;
  /** The chance that a patrol finds an incident, by district: what is true, and what nobody sees. */
  readonly rates: Pair;
  readonly rule: LoopRule;
  /** The share of patrols, from 0 to 1, that a coin sends, whatever the record says. */
  readonly exploration: number;
  /** Whether a find counts the less the likelier the patrol was to be there. */
  readonly correction: boolean;
}

/** What a run was after each day, from day 0 on: both are shares of the north, from 0 to 1. */
export interface LoopRun {
  readonly record: Float64Array;
  /** Of all patrols so far; before the first, the chance that it goes north. */
  readonly patrols: Float64Array;
}

/** The chance that the next patrol goes north, when the north has `share` of the record. */
export function findPatrolChance(
  share: number,
  { rule, exploration }: Pick<LoopSettings, "rule" | "exploration">,
): number {
  return exploration / 2 + (1 - exploration) * toChance[rule](share);
}

const toChance: Readonly<Record<LoopRule, (share: number) => number>> = {
  proportional: (share) => share,
  squared: (share) => share ** 2 / (share ** 2 + (1 - share) ** 2),
  hottest: (share) => (Math.sign(share - 0.5) + 1) / 2,
};

/** One history. Three draws a day whatever happens, so that equal seeds stay equal when a setting is changed. */
export function simulateLoop(settings: LoopSettings, days: number, random: Random): LoopRun {
  const record = new Float64Array(days + 1);
  const patrols = new Float64Array(days + 1);
  let [north, south] = settings.start;
  let visits = 0;
  record[0] = north / (north + south);
  patrols[0] = findPatrolChance(record[0], settings);
  for (let day = 1; day <= days; day++) {
    const chance = findPatrolChance(north / (north + south), settings);
    const [where, found, counted] = [random.next(), random.next(), random.next()];
    const isNorth = where < chance;
    const weight = settings.correction ? 1 - (isNorth ? chance : 1 - chance) : 1;
    const isRecorded = found < settings.rates[isNorth ? 0 : 1] && counted < weight;
    if (isNorth) visits += 1;
    if (isRecorded && isNorth) north += 1;
    if (isRecorded && !isNorth) south += 1;
    record[day] = north / (north + south);
    patrols[day] = visits / day;
  }
  return { record, patrols };
}

/** The north's share of what truly happens: what a fair record would say. */
export function findTruth({ rates: [north, south] }: Pick<LoopSettings, "rates">): number {
  return north / (north + south);
}

/** The north's share of what is recorded next, on average. Where nothing can be recorded, the share stays. */
export function findNextShare(share: number, settings: LoopSettings): number {
  const chance = findPatrolChance(share, settings);
  const both = settings.correction ? chance * (1 - chance) : 1;
  const [toNorth, toSouth] = settings.correction ? [both, both] : [chance, 1 - chance];
  const north = toNorth * settings.rates[0];
  const south = toSouth * settings.rates[1];
  return north + south === 0 ? share : north / (north + south);
}

const gridSteps = 1000;

/**
 * The shares in which the record can come to rest: what is recorded next agrees with what was, and a small difference
 * dies away. `undefined` where every share is one, and nothing pulls.
 */
export function findRests(settings: LoopSettings): readonly number[] | undefined {
  const pull = (share: number) => findNextShare(share, settings) - share;
  const rests: number[] = [];
  let before: { readonly share: number; readonly up: boolean } | undefined;
  for (let step = 1; step < gridSteps; step++) {
    const share = step / gridSteps;
    const strength = pull(share);
    if (Math.abs(strength) < 1e-12) continue;
    const up = strength > 0;
    if (!up && before?.up !== false) rests.push(findZero(pull, before?.share ?? 0, share));
    before = { share, up };
  }
  if (before?.up) rests.push(findZero(pull, before.share, 1));
  return before === undefined ? undefined : rests;
}

/** Where a pull turns from up to down, by halving. */
function findZero(pull: (share: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (pull(middle) > 0) low = middle;
    else high = middle;
  }
  const middle = (low + high) / 2;
  // An end is reached by halving only in the limit.
  return Math.abs(middle - Math.round(middle)) < 1e-9 ? Math.round(middle) : middle;
}

/** Mean and standard deviation of the record's share after so many finds, where the record is Pólya's urn. */
export function findUrnMoments(
  [north, south]: Pair,
  finds: number,
): { readonly mean: number; readonly deviation: number } {
  const total = north + south;
  const mean = north / total;
  return {
    mean,
    deviation: Math.sqrt((finds * mean * (1 - mean)) / ((total + 1) * (total + finds))),
  };
}

/** The density of Pólya's urn in the limit, Beta(north, south), for whole numbers of at least 1. */
export function findUrnDensity([north, south]: Pair, share: number): number {
  let density = north + south - 1;
  for (let drawn = 1; drawn < south; drawn++) density *= ((north - 1 + drawn) / drawn) * (1 - share);
  return density * share ** (north - 1);
}
