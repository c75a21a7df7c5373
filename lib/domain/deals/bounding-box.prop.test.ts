import fc from "fast-check";
import { expect, test } from "vitest";
import { type Coordinates, distanceKm } from "@/lib/domain/scoring/distance-km";
import { type BoundingBox, boundingBox } from "./bounding-box";

const radians = (degrees: number) => (degrees * Math.PI) / 180;

const holds = (box: BoundingBox, { latitude, longitude }: Coordinates) =>
  latitude >= box.latitude.from &&
  latitude <= box.latitude.to &&
  box.longitudes.some(({ from, to }) => longitude >= from && longitude <= to);

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("no point within the radius lies outside the box, at the poles and the date line too", () => {
  const near = fc.record({
    centre: point,
    other: point,
    radiusKm: fc.double({ min: 0.1, max: 25_000, noNaN: true }),
  });
  fc.assert(
    fc.property(near, ({ centre, other, radiusKm }) => {
      fc.pre(distanceKm(centre, other) <= radiusKm);
      expect(holds(boundingBox(centre, radiusKm), other)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("points just inside the radius are held in every direction", () => {
  const around = fc.tuple(
    point,
    fc.double({ min: 1, max: 3_000, noNaN: true }),
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  );
  fc.assert(
    fc.property(around, ([centre, radiusKm, bearing]) => {
      const arc = (radiusKm * 0.9999) / 6_371;
      const [lat, lon] = [radians(centre.latitude), radians(centre.longitude)];
      const sine =
        Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(bearing);
      const turn = Math.atan2(
        Math.sin(bearing) * Math.sin(arc) * Math.cos(lat),
        Math.cos(arc) - Math.sin(lat) * sine,
      );
      const degrees = ((((lon + turn) * 180) / Math.PI + 540) % 360) - 180;
      const other = { latitude: (Math.asin(sine) * 180) / Math.PI, longitude: degrees };
      expect(holds(boundingBox(centre, radiusKm), other)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("the box sieves: a place 3,000 km away is outside a box of 60 km", () => {
  const oakland = { latitude: 37.8044, longitude: -122.2712 };
  expect(holds(boundingBox(oakland, 60), { latitude: 40.7, longitude: -74 })).toBe(false);
});
