import { expect, test } from "vitest";
import type { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { distanceKm } from "./distance-km";
import { effortOf } from "./effort-of";
import { effortWithDistance } from "./effort-with-distance";

const known = (cents: number): Shipping => ({ kind: "known", cost: { cents, currency: "USD" } });
const kind = (one: "free" | "pickup_only" | "unknown"): Shipping => ({ kind: one, cost: null });

test.each<[string, Shipping, number | null, number | null]>([
  ["free shipping is no effort", kind("free"), null, 100],
  ["free shipping from far away neither", kind("free"), 900, 100],
  ["shipping costs its share of the price", known(2_500), null, 80],
  ["more than the thing itself", known(30_000), null, 25],
  ["known kind, unknown cost", { kind: "known", cost: null }, null, null],
  ["pick-up next door", kind("pickup_only"), 0, 100],
  ["pick-up at one scale's distance", kind("pickup_only"), 40, 37],
  ["pick-up far away", kind("pickup_only"), 800, 0],
  ["pick-up from nobody knows where", kind("pickup_only"), null, null],
  ["whether it is shipped is not known, so it may have to be fetched", kind("unknown"), 40, 37],
  ["nothing is known", kind("unknown"), null, null],
])("%s", (_name, shipping, distance, score) => {
  const effort = effortWithDistance(effortOf(shipping, 10_000), distance);
  expect(effort.score).toBe(score);
  expect(effort.distanceKm).toBe(distance);
  expect(effort.shippingKind).toBe(shipping.kind);
});

test.each([
  ["Paris to London", [48.8566, 2.3522, 51.5074, -0.1278], 343.6],
  ["across the date line", [0, 179.5, 0, -179.5], 111.2],
  ["to the other side of the Earth", [0, 0, 0, 180], 20_015.1],
  ["pole to pole", [90, 0, -90, 77], 20_015.1],
  ["nowhere", [37.3, -121.9, 37.3, -121.9], 0],
] as const)("%s", (_name, [fromLatitude, fromLongitude, toLatitude, toLongitude], expected) => {
  const from = { latitude: fromLatitude, longitude: fromLongitude };
  const to = { latitude: toLatitude, longitude: toLongitude };
  expect(distanceKm(from, to)).toBeCloseTo(expected, 0);
  expect(distanceKm(to, from)).toBeCloseTo(distanceKm(from, to), 9);
});
