export type Coordinates = { readonly latitude: number; readonly longitude: number };

/** Mean radius (IUGG). */
const EARTH_KM = 6_371.0088;

/** Great-circle distance by the haversine formula; within 0.6 % of the ellipsoid's. Degrees in. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const along = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, latitude + along)));
}
