import type { SeededRandom } from "@/lib/core/seeded-random";
import { type PhotoHash, photoHash } from "../photo-hash";
import { AS_TAKEN, passedOn, type Scene, takePhoto } from "./draw-scene";

/** From a scene to what is stored of its photo. */
export type Camera = (scene: Scene, isPassedOn: boolean, random: SeededRandom) => PhotoHash | null;

/** Draws every photo and hashes its pixels. */
export const truePhotos: Camera = (scene, isPassedOn, random) =>
  photoHash(takePhoto(scene, isPassedOn ? passedOn(random) : AS_TAKEN, random));

const BITS_CHANGED_MAX = 6;

/** For markets too large to draw: a hash of chance for each scene, a few bits changed where it was passed on. */
export function quickPhotos(): Camera {
  const known = new WeakMap<Scene, PhotoHash>();
  return (scene, isPassedOn, random) => {
    const part = () => Math.floor(random.next() * 0x1_0000_0000);
    const hash = known.get(scene) ?? ([part(), part()] as const);
    known.set(scene, hash);
    const changed: [number, number] = [hash[0], hash[1]];
    for (let bits = isPassedOn ? random.integer(0, BITS_CHANGED_MAX) : 0; bits > 0; bits -= 1) {
      const half = random.chance(0.5) ? 0 : 1;
      changed[half] = (changed[half] ^ (1 << random.integer(0, 31))) >>> 0;
    }
    return changed;
  };
}
