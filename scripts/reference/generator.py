"""The generator of src/lab/random.ts written again from its papers, for tests/lab/random.test.ts.

xoshiro128** 1.1 after https://prng.di.unimi.it/xoshiro128starstar.c, state from MurmurHash3's finaliser.
"""
from digits import write_reference

MASK = 0xFFFFFFFF


def finalise(value):
    value &= MASK
    value ^= value >> 16
    value = value * 0x85EBCA6B & MASK
    value ^= value >> 13
    value = value * 0xC2B2AE35 & MASK
    return value ^ value >> 16


def rotate_left(value, bits):
    return (value << bits | value >> (32 - bits)) & MASK


def draw(seed, count):
    s = [finalise(seed + i * 0x9E3779B9) for i in range(1, 5)]
    drawn = []
    for _ in range(count):
        drawn.append(rotate_left(s[1] * 5 & MASK, 7) * 9 & MASK)
        t = s[1] << 9 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate_left(s[3], 11)
    return drawn


write_reference("random.json", {str(seed): draw(seed, 8) for seed in (0, 1, 42, 0xFFFFFFFF)})
