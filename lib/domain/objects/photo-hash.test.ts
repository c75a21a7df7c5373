import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import { AS_TAKEN, drawThing, stageThing, takePhoto, type View } from "./__fixtures__/draw-scene";
import { JOIN_LIMITS } from "./join-weights";
import { photoBands, photoDistance } from "./photo-distance";
import { type PhotoHash, photoHash } from "./photo-hash";

const PHOTOS = 120;

/** Hashes of many scenes, each seen as it is and once more in another way. */
function distances(change: Partial<View>): number[] {
  const random = seededRandom("photos");
  return Array.from({ length: PHOTOS }, () => {
    const scene = stageThing(drawThing(random), random);
    const one = photoHash(takePhoto(scene, AS_TAKEN, random));
    const other = photoHash(takePhoto(scene, { ...AS_TAKEN, ...change }, random));
    return one && other ? photoDistance(one, other) : 64;
  }).sort((left, right) => left - right);
}

const shareWithin = (found: readonly number[], bits: number) =>
  found.filter((distance) => distance <= bits).length / found.length;

describe("photo hash", () => {
  it.each([
    ["resized", { width: 96, height: 72 }],
    ["squeezed", { width: 40, height: 60 }],
    ["recompressed", { noise: 30 }],
    ["brighter", { brightness: 20, contrast: 0.9 }],
  ])("stays the same when a photo is %s", (_how, change) => {
    expect(shareWithin(distances(change), JOIN_LIMITS.samePhotoBits)).toBeGreaterThan(0.97);
  });

  it("stays alike when a photo is cropped a little", () => {
    const found = distances({ cut: [0.04, 0.04, 0.03, 0.03] });
    expect(shareWithin(found, JOIN_LIMITS.likePhotoBits)).toBeGreaterThan(0.95);
  });

  it("differs between two photos of one thing, and more so of two", () => {
    const random = seededRandom("others");
    const found = Array.from({ length: PHOTOS }, () => {
      const thing = drawThing(random);
      const [one, other] = [thing, random.chance(0.5) ? thing : drawThing(random)].map((shapes) =>
        photoHash(takePhoto(stageThing(shapes, random), AS_TAKEN, random)),
      );
      return one && other ? photoDistance(one, other) : 64;
    });
    expect(shareWithin(found, JOIN_LIMITS.samePhotoBits)).toBe(0);
    expect(shareWithin(found, JOIN_LIMITS.likePhotoBits)).toBeLessThan(0.03);
  });

  it("says nothing of a plain picture or one that is not whole", () => {
    const plain = { width: 20, height: 20, pixels: new Uint8Array(400).fill(200) };
    expect(photoHash(plain)).toBeNull();
    for (const broken of [
      { width: 0, height: 0, pixels: [] },
      { width: 10, height: 10, pixels: [1, 2, 3] },
      { width: 2.5, height: 2, pixels: [1, 2, 3, 4, 5] },
      { width: -1, height: -1, pixels: [1] },
      { width: 2, height: 1, pixels: [Number.NaN, 3] },
    ]) {
      expect(photoHash(broken)).toBeNull();
    }
  });

  it("shares a band up to three changed bits", () => {
    const random = seededRandom("bands");
    const part = () => Math.floor(random.next() * 0x1_0000_0000);
    for (let at = 0; at < 200; at += 1) {
      const hash: PhotoHash = [part(), part()];
      const changed: [number, number] = [hash[0], hash[1]];
      for (let bit = 0; bit < 3; bit += 1) {
        const half = random.chance(0.5) ? 0 : 1;
        changed[half] = (changed[half] ^ (1 << random.integer(0, 31))) >>> 0;
      }
      expect(photoDistance(hash, changed)).toBeLessThanOrEqual(3);
      const bands = new Set(photoBands(changed));
      expect(photoBands(hash).some((band) => bands.has(band))).toBe(true);
    }
  });
});
