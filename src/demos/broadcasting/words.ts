import { type Axis, type Broadcast, countNumbers, type Shape, toShapeText } from "#lab/broadcast";

/** What the rule says of one axis, in a sentence. */
export function describeAxis({ place, first, second, relation, size }: Axis): string {
  const where = place === -1 ? "Last axis" : `Axis −${-place}`;
  const missing = first === undefined || second === undefined;
  if (relation === "clash") {
    return `${where}: ${first} and ${second} differ, and neither is 1. The shapes do not fit.`;
  }
  if (relation === "equal") {
    return missing
      ? `${where}: one shape has no size here, which counts as 1, like the other’s.`
      : `${where}: ${first} and ${second} are equal, so ${size}.`;
  }
  const name = relation === "first repeats" ? "A" : "B";
  const one = missing ? `${name} has no size here, which counts as 1` : `${name} has a 1 here`;
  return `${where}: ${one}; its values are used ${size === 0 ? "not at all" : `${toCount(size ?? 0)} times`}.`;
}

/** The rule's verdict on both shapes. */
export function describeBroadcast(first: Shape, second: Shape, { axes, result }: Broadcast): string {
  const pair = `${toShapeText(first)} and ${toShapeText(second)}`;
  const clash = axes.find(({ relation }) => relation === "clash");
  if (result === undefined && clash !== undefined) {
    return `${pair} do not fit: aligned on the right, ${clash.first} stands below ${clash.second}${
      describeRepair(first, second) ?? ""
    }`.replace(/(?<![.?])$/, ".");
  }
  const made = toShapeText(result ?? []);
  return `${pair} fit. The result is ${made}: ${toCount(countNumbers(result ?? []))} numbers, from ${toCount(
    countNumbers(first) + countNumbers(second),
  )} that are stored.`;
}

/** The usual mistake is a shape that should have been aligned on the left: says which ones would do that. */
function describeRepair(first: Shape, second: Shape): string | undefined {
  const [long, short] = first.length >= second.length ? [first, second] : [second, first];
  const missing = long.length - short.length;
  if (missing === 0 || !short.every((size, at) => size === 1 || long[at] === 1 || size === long[at])) {
    return undefined;
  }
  const repaired = [...short, ...Array<number>(missing).fill(1)];
  return `. Was ${toShapeText(repaired)} meant? Its ones would move ${short.join(", ")} to the left.`;
}

/** With thousands apart. */
export function toCount(count: number): string {
  return count.toLocaleString("en");
}
