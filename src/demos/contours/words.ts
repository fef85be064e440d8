import { findArrival, findHeightLeft, findWalkVerdict, type Valley, type Vector } from "#lab/descent";
import type { Track } from "./methods.ts";

/** Says who has arrived and when, who is on the way, and who went astray. */
export function describeTracks(valley: Valley, tracks: readonly Track[]): string {
  if (tracks.length === 0) return "Choose at least one method.";
  const steps = Math.max(...tracks.map(({ path }) => path.length)) - 1;
  if (steps === 0) return "All stand at the start. Press Run, or drag the start somewhere else.";
  const arrived: { label: string; step: number }[] = [];
  const rest: string[] = [];
  for (const { method, path } of tracks) {
    const step = findArrival(valley, path, 0.01);
    if (step !== undefined && findHeightLeft(valley, path) < 0.05)
      arrived.push({ label: method.label, step });
    else rest.push(`${method.label}: ${describeEnd(valley, path)}`);
  }
  const first = arrived
    .sort((one, other) => one.step - other.step)
    .map(({ label, step }) => `${label} in ${step === 1 ? "1 step" : `${step} steps`}`);
  const sentences =
    first.length > 0 ? [`Reached the floor (less than 1% of the height left): ${first.join(", ")}.`] : [];
  const staggers = tracks.some(
    ({ method, path }) =>
      method.name === "stochastic" &&
      path.length > 20 &&
      findHeightLeft(valley, path) < 0.05 &&
      !isAtRest(valley, path),
  );
  if (staggers) sentences.push("SGD never comes to rest: every mini-batch pulls its own way.");
  if (rest.length > 0) sentences.push(`After ${steps} steps: ${rest.join("; ")}.`);
  return sentences.join(" ");
}

function isAtRest(valley: Valley, path: readonly Vector[]): boolean {
  return findWalkVerdict(valley, path) === "settles";
}

function describeEnd(valley: Valley, path: readonly Vector[]): string {
  const left = findHeightLeft(valley, path);
  // A walk that is nearly level counts as settled here: what is told is where it will end.
  switch (findWalkVerdict(valley, path, 0.1)) {
    case "diverges":
      return "out of the valley";
    case "stuck":
      return "on a saddle, where the ground is level but not low";
    case "settles":
      return left > 0.05 ? "settled in the higher valley" : "settled";
    default:
      return left < 1 ? `${Math.round(left * 100)}% to go` : "no lower than the start";
  }
}
