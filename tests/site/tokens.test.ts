/** Colours are held to WCAG 2.2: text 4.5:1 on every ground it stands on, borders of controls 3:1. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map<string, readonly [light: string, dark: string]>();
for (const [, name, light, dark] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)) {
  if (name !== undefined && light !== undefined && dark !== undefined) tokens.set(name, [light, dark]);
}

function toLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [toLuminance(a), toLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function checkPairs(names: readonly string[], grounds: readonly string[], least: number): void {
  for (const [theme, which] of [
    ["light", 0],
    ["dark", 1],
  ] as const) {
    for (const name of names) {
      for (const ground of grounds) {
        const [colour, on] = [tokens.get(name)?.[which], tokens.get(ground)?.[which]];
        assert.ok(colour !== undefined && on !== undefined, `${name} or ${ground} is not a pair of colours`);
        const contrast = toContrast(colour, on);
        assert.ok(contrast >= least, `${name} on ${ground}, ${theme}: ${contrast.toFixed(2)} < ${least}`);
      }
    }
  }
}

test("text is legible on every ground it stands on", () => {
  const inks = ["ink", "ink-soft", "ink-faint", "accent", "three", "seven", "good", "bad", "warn"];
  checkPairs(inks, ["paper", "surface"], 4.5);
  checkPairs(["ink", "ink-soft"], ["surface-2", "accent-soft", "good-soft", "bad-soft", "warn-soft"], 4.5);
  checkPairs(["accent-ink"], ["accent"], 4.5);
});

test("a callout's title is legible on its own ground", () => {
  for (const tone of ["accent", "good", "bad", "warn"]) checkPairs([tone], [`${tone}-soft`], 4.5);
});

test("borders of controls and focus rings can be seen", () => {
  checkPairs(["border", "focus"], ["paper", "surface"], 3);
});

test("the two classes differ in lightness as little as in contrast, so that neither is the loud one", () => {
  for (const which of [0, 1] as const) {
    const three = tokens.get("three")?.[which] ?? "";
    const seven = tokens.get("seven")?.[which] ?? "";
    assert.ok(toContrast(three, seven) < 1.5, `${three} and ${seven}`);
  }
});
