/**
 * Seeded random numbers: the same seed gives the same numbers in every browser, in Node and in the Python twin
 * (scripts/reference/generator.py).
 *
 * The generator is xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (https://prng.di.unimi.it/, public
 * domain); its 128 bits of state are filled from the 32-bit seed by a Weyl sequence through MurmurHash3's finaliser.
 */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), a multiple of 2⁻³². */
  next(): number;
  /** A whole number from 0 to `below` − 1. */
  integer(below: number): number;
  /** A draw from the normal distribution with mean 0 and standard deviation 1 (Box–Muller, the cosine half). */
  normal(): number;
  /** A new array with the same elements in random order (Fisher–Yates). */
  shuffle<T>(list: Iterable<T>): T[];
}

/** Creates a generator; only the lower 32 bits of `seed` count. */
export function createRandom(seed: number): Random {
  const state = toState(seed);
  const next = (): number => step(state) / 2 ** 32;
  const integer = (below: number): number => Math.floor(next() * below);

  return {
    next,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(last + 1);
        const held = shuffled[last] as (typeof shuffled)[number];
        shuffled[last] = shuffled[other] as (typeof shuffled)[number];
        shuffled[other] = held;
      }
      return shuffled;
    },
  };
}

type State = Uint32Array<ArrayBuffer>;

function step(state: State): number {
  const s1 = state[1] ?? 0;
  const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
  const t2 = (state[2] ?? 0) ^ (state[0] ?? 0);
  const t3 = (state[3] ?? 0) ^ s1;
  state[1] = s1 ^ t2;
  state[0] = (state[0] ?? 0) ^ t3;
  state[2] = t2 ^ (s1 << 9);
  state[3] = rotateLeft(t3, 11);
  return result;
}

function toState(seed: number): State {
  return Uint32Array.from({ length: 4 }, (_, index) => finalise(seed + Math.imul(index + 1, 0x9e3779b9)));
}

function finalise(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
