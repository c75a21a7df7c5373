import { and, between, or, type SQL, sql } from "drizzle-orm";
import { listings } from "@/db/schema";
import { boundingBox } from "@/lib/domain/deals/bounding-box";
import type { Coordinates } from "@/lib/domain/scoring/distance-km";

/** Whole metres as the crow flies, so that a cursor can carry it; null where the place is not known. */
export function distanceMetres({ latitude, longitude }: Coordinates): SQL<number> {
  const square = (degrees: SQL) => sql`power(sin(radians(${degrees}) / 2), 2)`;
  const north = square(sql`${listings.latitude} - ${latitude}::float8`);
  const east = square(sql`${listings.longitude} - ${longitude}::float8`);
  const cosines = sql`cos(radians(${latitude}::float8)) * cos(radians(${listings.latitude}))`;
  // least() passes over nulls, so a missing coordinate must be asked for.
  return sql<number>`case when ${listings.latitude} is not null and ${listings.longitude} is not null
    then round(12742018 * asin(sqrt(least(1, ${north} + ${cosines} * ${east}))))::int4 end`;
}

/** More than `fromMetres`, at most `toMetres` away; the box first, because it has an index. */
export function withinRing(home: Coordinates, fromMetres: number, toMetres: number): SQL {
  const box = boundingBox(home, toMetres / 1_000);
  const longitudes = box.longitudes.map(({ from, to }) => between(listings.longitude, from, to));
  const distance = distanceMetres(home);
  // and() of conditions is never undefined
  return and(
    between(listings.latitude, box.latitude.from, box.latitude.to),
    or(...longitudes),
    sql`${distance} > ${fromMetres} and ${distance} <= ${toMetres}`,
  ) as SQL;
}
