import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createDraws, toVariant } from "../../src/lab/augment-draws.ts";
import { fastaiSettings, stillSettings } from "../../src/lab/augment-settings.ts";

const many = 4000;
const draws = createDraws(many, 3);
const variants = draws.map((draw) => toVariant(draw, fastaiSettings));

function findShare(isSo: (variant: (typeof variants)[number]) => boolean): number {
  return variants.filter(isSo).length / many;
}

describe("createDraws", () => {
  test("repeats with its seed, differs between seeds, and a longer list begins like a shorter one", () => {
    assert.deepEqual(createDraws(9, 5), createDraws(9, 5));
    assert.notDeepEqual(createDraws(9, 5), createDraws(9, 6));
    assert.deepEqual(createDraws(9, 5).slice(0, 4), createDraws(4, 5));
  });
});

describe("toVariant", () => {
  test("keeps fastai's default ranges", () => {
    for (const variant of variants) {
      assert.ok(Math.abs(variant.degrees) <= 10);
      assert.ok(variant.zoom >= 1 && variant.zoom <= 1.1);
      assert.ok(Math.abs(variant.warpX) <= 0.2 && Math.abs(variant.warpY) <= 0.2);
      assert.ok(variant.brightness >= 0.4 && variant.brightness <= 0.6);
      assert.ok(variant.contrast >= 0.8 - 1e-12 && variant.contrast <= 1.25 + 1e-12);
      assert.equal(variant.noise, 0);
    }
  });

  // Four standard deviations of a share over 4,000 draws are 0.032 at most.
  test("applies each transform as often as its p says, within 0.032", () => {
    assert.ok(Math.abs(findShare(({ flipped }) => flipped) - 0.5) < 0.032);
    assert.ok(Math.abs(findShare(({ degrees }) => degrees !== 0) - 0.75) < 0.032);
    assert.ok(Math.abs(findShare(({ zoom }) => zoom !== 1) - 0.75) < 0.032);
    assert.ok(Math.abs(findShare(({ warpX }) => warpX !== 0) - 0.75) < 0.032);
    assert.ok(Math.abs(findShare(({ warpX, warpY }) => warpX !== 0 && warpY !== 0) - 0.5625) < 0.032);
    assert.ok(Math.abs(findShare(({ brightness }) => brightness !== 0.5) - 0.75) < 0.032);
    assert.ok(Math.abs(findShare(({ contrast }) => contrast !== 1) - 0.75) < 0.032);
  });

  test("reaches both ends of each range", () => {
    const degrees = variants.map((variant) => variant.degrees);
    assert.ok(Math.min(...degrees) < -9.8 && Math.max(...degrees) > 9.8);
    const contrasts = variants.map(({ contrast }) => contrast);
    assert.ok(Math.min(...contrasts) < 0.81 && Math.max(...contrasts) > 1.23);
  });

  test("draws the logarithm of the contrast evenly: as often below 1 as above", () => {
    const below = findShare(({ contrast }) => contrast < 1);
    const above = findShare(({ contrast }) => contrast > 1);
    assert.ok(Math.abs(below - above) < 0.064, `${below} ${above}`);
  });

  test("moving a setting keeps the dice: twice the range, twice the angle", () => {
    const wider = draws.map((draw) => toVariant(draw, { ...fastaiSettings, maxRotate: 20 }));
    wider.forEach((variant, index) => {
      assert.ok(Math.abs(variant.degrees - 2 * (variants[index]?.degrees ?? Number.NaN)) < 1e-9);
    });
  });

  test("still settings change nothing", () => {
    for (const variant of draws.slice(0, 50).map((draw) => toVariant(draw, stillSettings))) {
      const { flipped, degrees, zoom, warpX, warpY, brightness, contrast, noise } = variant;
      assert.deepEqual(
        { flipped, degrees, zoom, warpX, warpY, brightness, contrast, noise },
        { flipped: false, degrees: 0, zoom: 1, warpX: 0, warpY: 0, brightness: 0.5, contrast: 1, noise: 0 },
      );
    }
  });
});
