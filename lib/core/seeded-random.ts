import { hashWord } from "./mix-hash";

/** Numbers that look like chance and are the same for the same seed. Not for secrets. */
export type SeededRandom = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** Whole number, both ends included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Normal, mean 0, standard deviation 1; never beyond ±2.5. */
  readonly normal: () => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
};

/** Mulberry32 on the seed's hash. */
export function seededRandom(seed: string): SeededRandom {
  let state = hashWord(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  const integer = (low: number, high: number) => Math.floor(between(low, high + 1));
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return Math.max(-2.5, Math.min(2.5, radius * Math.cos(2 * Math.PI * next())));
  };
  const shuffle = <T>(items: readonly T[]) =>
    items
      .map((item) => ({ item, place: next() }))
      .sort((left, right) => left.place - right.place)
      .map(({ item }) => item);
  return {
    next,
    between,
    integer,
    normal,
    shuffle,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
  };
}
