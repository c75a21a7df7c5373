import type { Coordinates } from "@/lib/domain/scoring/distance-km";

type Range = { readonly from: number; readonly to: number };

export type BoundingBox = {
  readonly latitude: Range;
  /** Two ranges where the box crosses the date line. */
  readonly longitudes: readonly Range[];
};

const KM_PER_DEGREE = 111.19;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * A box of degrees that holds every point within `radiusKm` of `centre`, and some outside it.
 * Lets an index on latitude and longitude do the first sieving; the exact distance comes after.
 */
export function boundingBox(centre: Coordinates, radiusKm: number): BoundingBox {
  // 1 % more, because the Earth of the exact formula is a sphere of mean radius.
  const degrees = (radiusKm * 1.01) / KM_PER_DEGREE;
  const latitude = { from: centre.latitude - degrees, to: centre.latitude + degrees };
  const reachesPole = latitude.from <= -90 || latitude.to >= 90;
  const widest = Math.sin(radians(degrees)) / Math.cos(radians(centre.latitude));
  const isWholeCircle = reachesPole || degrees >= 90 || widest >= 1;
  if (isWholeCircle) return { latitude, longitudes: [{ from: -180, to: 180 }] };
  const spread = (Math.asin(widest) * 180) / Math.PI;
  const from = centre.longitude - spread;
  const to = centre.longitude + spread;
  if (from < -180) {
    return {
      latitude,
      longitudes: [
        { from: -180, to },
        { from: from + 360, to: 180 },
      ],
    };
  }
  if (to > 180) {
    return {
      latitude,
      longitudes: [
        { from, to: 180 },
        { from: -180, to: to - 360 },
      ],
    };
  }
  return { latitude, longitudes: [{ from, to }] };
}
