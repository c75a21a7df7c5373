import { type SQL, sql } from "drizzle-orm";
import type { DatabaseOrTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";

/** Rows a round trip; the rest of the memory is the pool's own columns. */
const PAGE_ROWS = 20_000;

type Row = {
  id: string;
  source_id: string;
  listing_id: string | null;
  title: string;
  category: string | null;
  brand: string | null;
  condition: Condition;
  basis: CompBasis;
  price_cents: number;
  price_currency: string;
  shipping_kind: ShippingKind;
  shipping_cents: number | null;
  observed_day: number | null;
  seller_ref: string | null;
  trust: number;
};

/**
 * Whose comps: a user's, the shared ones (null), or the demo's, which are generated and must never be
 * evidence for a real listing.
 */
export type PoolOwner = Id<"user"> | "demo" | null;

/** Every comp of one owner that need not be forgotten by now. */
export async function loadPoolComps(
  db: DatabaseOrTransaction,
  owner: PoolOwner,
  now: Date,
): Promise<PoolComp[]> {
  const found: PoolComp[] = [];
  for (let after = ""; ; ) {
    const page = await db.execute<Row>(poolPage(owner, now, after));
    for (const row of page) found.push(toPoolComp(row));
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return found;
    after = last.id;
  }
}

function poolPage(owner: PoolOwner, now: Date, after: string): SQL {
  return sql`
    select c.id, c.source_id, c.listing_id, c.title, c.category, c.brand, c.condition, c.basis,
      c.price_cents::float8 as price_cents, c.price_currency, c.shipping_kind,
      c.shipping_cents::float8 as shipping_cents, c.observed_on - date '1970-01-01' as observed_day,
      c.seller_ref, s.trust
    from comps c join sources s on s.id = c.source_id
    where ${ofOwner(owner)} and c.id > ${after}
      and (c.forget_at is null or c.forget_at > ${now.toISOString()}::timestamptz)
    order by c.id limit ${PAGE_ROWS}`;
}

function ofOwner(owner: PoolOwner): SQL {
  if (owner === "demo") return sql`s.licence = 'demo'`;
  const isOwners = owner === null ? sql`c.user_id is null` : sql`c.user_id = ${owner}`;
  return sql`${isOwners} and s.licence <> 'demo'`;
}

function toPoolComp(row: Row): PoolComp {
  return {
    id: row.id,
    listingId: row.listing_id,
    title: row.title,
    category: row.category,
    brand: row.brand,
    condition: row.condition,
    basis: row.basis,
    allInCents: allInCents({
      priceCents: row.price_cents,
      shippingKind: row.shipping_kind,
      shippingCents: row.shipping_cents,
    }),
    currency: row.price_currency,
    observedDay: row.observed_day,
    sellerKey: sellerKeyOf(row),
    trust: row.trust,
  };
}

/** One's own sales had as many buyers as there are sales: they do not count as one seller's. */
function sellerKeyOf(row: Row): string | null {
  if (row.seller_ref === null || row.basis === "own_sale") return null;
  return `${row.source_id} ${row.seller_ref}`;
}
