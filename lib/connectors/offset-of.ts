import { invalidQuery } from "./invalid-query";

/** The cursor of marketplaces that count: where the next page begins, 0 for the first. */
export function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,7}$/.test(cursor)) throw invalidQuery("cursor", "This is no page of this search.");
  return Number(cursor);
}
