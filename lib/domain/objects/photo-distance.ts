import { mixHash } from "@/lib/core/mix-hash";
import type { PhotoHash } from "./photo-hash";

function countBits(value: number): number {
  let sums = value - ((value >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many of 64 bits two photo hashes differ; two photos that have nothing in common differ in about 32. */
export function photoDistance(left: PhotoHash, right: PhotoHash): number {
  return countBits(left[0] ^ right[0]) + countBits(left[1] ^ right[1]);
}

/**
 * Four keys of 16 bits each, one of which two photos share for certain up to a distance of 3, and mostly up to 8.
 * For looking up photos that may be alike; `photoDistance` decides.
 */
export function photoBands([first, second]: PhotoHash): readonly number[] {
  return [first & 0xffff, first >>> 16, second & 0xffff, second >>> 16].map((bits, band) =>
    mixHash(bits, band),
  );
}
