import type { Place } from "@/lib/domain/listing/listing-draft.schema";

/** Where the demo's person lives. */
export const DEMO_HOME = { label: "Oakland, CA", latitude: 37.8044, longitude: -122.2712 } as const;

const place = (label: string, latitude: number, longitude: number): Place => ({
  label,
  latitude,
  longitude,
});

/** Around the home and, fewer, around a second city. */
export const DEMO_PLACES: readonly [Place, ...Place[]] = [
  place("Oakland, CA", 37.8113, -122.2668),
  place("Rockridge, Oakland, CA", 37.8443, -122.2519),
  place("Berkeley, CA", 37.8715, -122.273),
  place("Alameda, CA", 37.7652, -122.2416),
  place("San Leandro, CA", 37.7249, -122.1561),
  place("Emeryville, CA", 37.8313, -122.2852),
  place("Mission District, San Francisco, CA", 37.7599, -122.4148),
  place("Sunset District, San Francisco, CA", 37.7602, -122.4949),
  place("Walnut Creek, CA", 37.9101, -122.0652),
  place("Palo Alto, CA", 37.4419, -122.143),
  place("San Jose, CA", 37.3382, -121.8863),
  place("Sacramento, CA", 38.5816, -121.4944),
  place("Portland, OR", 45.5152, -122.6784),
  place("Beaverton, OR", 45.4871, -122.8037),
];
