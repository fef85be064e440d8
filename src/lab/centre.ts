/**
 * MNIST's own preparation of a digit, so that a drawn one is judged like those it is compared with: the ink's box is
 * scaled to fit 20 × 20 with its proportions kept, then placed in 28 × 28 with its centre of mass in the middle
 * (Y. LeCun, C. Cortes, C. Burges, "The MNIST database", section "File formats").
 */
import { digitLength, digitSide } from "./digits.ts";

const boxSide = 20;

/** Ink fainter than this, of 1, counts as paper when the box is sought. */
const threshold = 0.05;

/** Prepares a picture of ink 0 to 1; undefined where there is no ink. Returns 784 greys 0 to 1. */
export function centreDigit(
  picture: Float32Array,
  width: number,
  height: number,
): Float32Array<ArrayBuffer> | undefined {
  const box = findInk(picture, width, height);
  if (!box) return undefined;
  const scale = boxSide / Math.max(box.width, box.height);
  const scaled = {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
  const small = averageAreas(picture, width, box, scaled);
  return placeByMass(small, scaled);
}

/** The whole picture brought to 28 × 28 as it stands, wherever the ink lies: for comparison with what centring does. */
export function shrinkPicture(
  picture: Float32Array,
  width: number,
  height: number,
): Float32Array<ArrayBuffer> {
  const whole = { left: 0, top: 0, width, height };
  return averageAreas(picture, width, whole, { width: digitSide, height: digitSide });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

function findInk(picture: Float32Array, width: number, height: number): Box | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((picture[y * width + x] ?? 0) <= threshold) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Scales by the mean over the area that each new pixel covers: the anti-aliasing that gave MNIST its greys. */
function averageAreas(picture: Float32Array, width: number, box: Box, size: Size): Float32Array<ArrayBuffer> {
  const small = new Float32Array(size.width * size.height);
  const stepX = box.width / size.width;
  const stepY = box.height / size.height;
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      let sum = 0;
      for (const [row, shareY] of findCover(y * stepY, (y + 1) * stepY)) {
        for (const [column, shareX] of findCover(x * stepX, (x + 1) * stepX)) {
          sum += shareX * shareY * (picture[(box.top + row) * width + box.left + column] ?? 0);
        }
      }
      small[y * size.width + x] = sum / (stepX * stepY);
    }
  }
  return small;
}

/** The whole pixels between `from` and `to`, each with the share of it that lies between. */
function findCover(from: number, to: number): [pixel: number, share: number][] {
  const cover: [number, number][] = [];
  for (let pixel = Math.floor(from); pixel < to - 1e-9; pixel++) {
    cover.push([pixel, Math.min(pixel + 1, to) - Math.max(pixel, from)]);
  }
  return cover;
}

/**
 * Moves by whole pixels until the centre of mass lies on pixel 14 of 0 to 27, give or take half a pixel: where every one
 * of the 2,102 digits here has it. What would leave the picture is kept at its edge.
 */
function placeByMass(small: Float32Array, size: Size): Float32Array<ArrayBuffer> {
  let [mass, sumX, sumY] = [0, 0, 0];
  small.forEach((ink, at) => {
    mass += ink;
    sumX += ink * (at % size.width);
    sumY += ink * Math.floor(at / size.width);
  });
  const left = clamp(Math.round(digitSide / 2 - sumX / mass), digitSide - size.width);
  const top = clamp(Math.round(digitSide / 2 - sumY / mass), digitSide - size.height);
  const placed = new Float32Array(digitLength);
  for (let y = 0; y < size.height; y++) {
    const row = small.subarray(y * size.width, (y + 1) * size.width);
    placed.set(row, (top + y) * digitSide + left);
  }
  return placed;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
