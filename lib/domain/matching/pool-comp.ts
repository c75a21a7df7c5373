import type { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import type { Condition } from "@/lib/domain/listing/condition";

/** What the engine needs of a comp, and nothing else: a pool holds up to a million of them. */
export type PoolComp = {
  readonly id: string;
  /** The listing this comp is an observation of, where there is one. */
  readonly listingId: string | null;
  readonly title: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly condition: Condition;
  readonly basis: CompBasis;
  readonly allInCents: number;
  readonly currency: string;
  /** Days since 1970-01-01; null when the source does not say. */
  readonly observedDay: number | null;
  /** Names one seller of one source; null when not known. */
  readonly sellerKey: string | null;
  /** How much its source counts, 0–1. */
  readonly trust: number;
};
