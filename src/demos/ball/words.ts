import { type CurveName, curves, findHeightLeft, findWalkVerdict, type Vector } from "#lab/descent";

export type BallMethod = "descent" | "newton";

/** A walk of the ball: the curve, the rule, and every position so far, the start first. */
export interface Walk {
  readonly curve: CurveName;
  readonly method: BallMethod;
  readonly path: readonly Vector[];
}

/** Says what the ball does, and why. */
export function describeWalk({ curve, method, path }: Walk): string {
  const valley = curves[curve];
  const at = path.at(-1) ?? [];
  const steps = path.length - 1;
  const [x = 0] = at;
  switch (findWalkVerdict(valley, path)) {
    case "waits": {
      const [slope = 0] = valley.gradient(at);
      const side = slope > 0 ? "left" : "right";
      return `The ball waits at x = ${toText(x)}. The slope there is ${toText(slope)}, so downhill is to the ${side}.`;
    }
    case "crawls":
      return `It crawls: ${count(steps)}, and ${share(path, curve)} of the height is still to go. Every step is too short.`;
    case "descends":
      return `It rolls down: ${count(steps)}, ${share(path, curve)} of the height to go. The flatter the ground, the shorter the step.`;
    case "bounces":
      return `It bounces: each step overshoots and lands on the other side, with ${share(path, curve)} of the height left.`;
    case "diverges": {
      const [[curvature = 0] = []] = valley.hessian(path.at(-2) ?? []);
      if (method === "newton" && curvature < 0) {
        return "It climbs: the curve bends downwards here, so the parabola that Newton fits opens downwards, and its level point is a top.";
      }
      return `It diverges: after ${count(steps)} the ball is higher than where it started. Each step overshoots by more than the last.`;
    }
    case "stuck":
      return "It stopped on top of a hill. Newton’s method looks for level ground, and a hill top is level too.";
    case "settles": {
      const higher = valley.value(at) > valley.value(valley.minimum) + 0.01;
      const where = `Settled at x = ${toText(x)} after ${count(steps)}: the slope is nearly zero, and so is the step.`;
      if (higher) return `${where} But this is the higher valley, and nothing here can see over the hill.`;
      return method === "newton" && curve === "bowl"
        ? `${where} The curve is a parabola, so the parabola that Newton fits is the curve.`
        : where;
    }
  }
}

/** A number with a true minus sign and two places. */
export function toText(value: number): string {
  if (Math.abs(value) >= 1000) return value.toExponential(1).replace("-", "−");
  return value
    .toFixed(2)
    .replace(/^-0\.00$/, "0.00")
    .replace("-", "−");
}

function count(steps: number): string {
  return steps === 1 ? "1 step" : `${steps} steps`;
}

function share(path: readonly Vector[], curve: CurveName): string {
  const part = 100 * findHeightLeft(curves[curve], path);
  return part > 0 && part < 1 ? "less than 1%" : `${Math.round(part)}%`;
}
