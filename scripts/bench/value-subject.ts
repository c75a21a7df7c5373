import { money } from "@/lib/core/money";
import type { MappedComp } from "@/lib/domain/import/mapped-row";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";
import type { MarketRow } from "./read-market";

const DAY_MS = 86_400_000;

function compOf(row: MarketRow): MappedComp | null {
  return row.mapped.kind === "comp" ? row.mapped.draft : null;
}

/** A row as a comp to learn from and to compare with; null for one that the import rejects. */
export function toTrainingComp(row: MarketRow): TrainingComp | null {
  const comp = compOf(row);
  if (!comp) return null;
  return {
    id: row.id,
    listingId: null,
    title: comp.title,
    description: comp.description,
    category: comp.category,
    brand: comp.brand,
    condition: comp.condition,
    conditionText: comp.conditionText,
    shippingKind: comp.shipping.kind,
    basis: comp.basis,
    allInCents: allInCents({
      priceCents: comp.price.cents,
      shippingKind: comp.shipping.kind,
      shippingCents: comp.shipping.cost?.cents ?? null,
    }),
    currency: comp.price.currency,
    observedDay: comp.observedOn ? Math.floor(comp.observedOn.getTime() / DAY_MS) : null,
    sellerKey: comp.sellerRef,
    trust: 1,
  };
}

/** A row to judge: what it asks, and on which day (end of it) it is judged. */
export type BenchSubject = {
  readonly id: string;
  readonly subject: VerdictSubject;
  readonly now: Date;
  /** Of the price alone, in minor units. */
  readonly truthCents: number;
  readonly shippingCents: number;
};

/** A row as a listing that asks `askedCents`; its true price is in `truthCents` and nowhere else. */
export function toBenchSubject(
  row: MarketRow,
  lastDay: Date,
  askedCents?: number,
): BenchSubject | null {
  const comp = compOf(row);
  if (!comp) return null;
  return {
    id: row.id,
    now: comp.observedOn ?? lastDay,
    truthCents: comp.price.cents,
    shippingCents: comp.shipping.kind === "known" ? (comp.shipping.cost?.cents ?? 0) : 0,
    subject: {
      listingId: null,
      title: comp.title,
      description: comp.description,
      category: comp.category,
      brand: comp.brand,
      condition: comp.condition,
      conditionText: comp.conditionText,
      price: money(askedCents ?? comp.price.cents, comp.price.currency),
      shipping: comp.shipping,
      state: "active",
    },
  };
}
