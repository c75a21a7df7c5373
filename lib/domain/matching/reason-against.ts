import { WEIGHTS } from "@/lib/domain/scoring/weights";
import type { Evidence, EvidenceBasis } from "@/lib/domain/verdict/verdict.schema";
import type { Candidate } from "./candidate-list";
import type { CompPool, PoolSegment } from "./comp-pool";
import type { PreparedQuery } from "./prepare-query";

export type RejectReason = NonNullable<Evidence["rejected"]>;

/** Why a comp that resembles the listing must not be used, whatever its price; null when it may. */
export function reasonAgainst(
  pool: CompPool,
  query: PreparedQuery,
  basis: EvidenceBasis,
  { segment: at, comp }: Candidate,
): RejectReason | null {
  const segment = pool.segments[at];
  if (!segment) return "other-thing";
  const { columns, rows } = segment;
  if (query.listingId !== null && columns.listingIds[comp] === query.listingId) {
    return "same-listing";
  }
  if (rows.currency(comp) !== query.currencyId) return "other-currency";
  const day = rows.day(comp);
  if (day >= 0 && query.day - day > WEIGHTS.ageDaysMax) return "too-old";
  if (rows.kind(comp) !== query.kind) return "other-thing";
  if (isOtherBrand(pool, segment, comp, query)) return "other-thing";
  return rows.isAsking(comp) === (basis === "asking") ? null : "other-basis";
}

/** Two known brands that differ, and neither is named in the other's text ("Squier" by "Fender"). */
function isOtherBrand(
  pool: CompPool,
  segment: PoolSegment,
  comp: number,
  { brandId, brandWords, wordIds }: PreparedQuery,
): boolean {
  const { rows, index } = segment;
  const brand = rows.brand(comp);
  if (brandId === -1 || brand < 0 || brand === brandId) return false;
  if (pool.brandWords[brand]?.every((word) => wordIds.has(word))) return false;
  const { compOffsets, compWords } = index;
  const words = compWords.subarray(compOffsets[comp], compOffsets[comp + 1]);
  return !brandWords.every((word) => word >= 0 && words.includes(word));
}
