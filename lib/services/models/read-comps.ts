import { type SQL, sql } from "drizzle-orm";
import type { DatabaseOrTransaction, Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { CompBasis } from "@/lib/domain/comp/comp-draft.schema";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ShippingKind } from "@/lib/domain/listing/listing-draft.schema";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { cursorPages } from "../cursor-pages";
import { type CompOwner, ownedBy } from "./audience";

/** Rows a round trip: as many as are held as objects at once, and as pass by in one turn of the event loop. */
const PAGE_ROWS = 5_000;

export type CompRow = {
  id: string;
  source_id: string;
  listing_id: string | null;
  title: string;
  description: string;
  category: string | null;
  brand: string | null;
  condition: Condition;
  condition_text: string | null;
  basis: CompBasis;
  price_cents: number;
  price_currency: string;
  shipping_kind: ShippingKind;
  shipping_cents: number | null;
  observed_day: number | null;
  seller_ref: string | null;
  trust: number;
};

export type ReadCompsInput = {
  readonly owners: readonly CompOwner[];
  /** Those to be forgotten by then are left out. */
  readonly now: Date;
  /** With descriptions, which only learning looks at, and without what may not be learned from. */
  readonly isForLearning?: boolean;
  /** Only these. */
  readonly ids?: readonly string[];
};

/**
 * Comps page by page, newest first and then by id, which is the order pools are filled in (see
 * `inCanonicalOrder`). Reads through a cursor of the transaction; one at a time.
 */
export async function* readComps(
  tx: Transaction,
  input: ReadCompsInput,
): AsyncGenerator<TrainingComp[]> {
  const pages = cursorPages(tx, {
    name: "comps_by_age",
    query: compsByAge(input),
    rows: PAGE_ROWS,
    fetch: (page) => tx.execute<CompRow>(page),
  });
  for await (const page of pages) yield page.map(toTrainingComp);
}

export type ReadNamedCompsInput = {
  readonly ids: readonly string[];
  readonly userId: Id<"user">;
  readonly now: Date;
};

/** The comps of these ids that speak to a person: shared and own ones, not yet to be forgotten. */
export async function readNamedComps(
  db: DatabaseOrTransaction,
  { ids, userId, now }: ReadNamedCompsInput,
): Promise<Map<string, TrainingComp>> {
  const rows = await db.execute<CompRow>(sql`
    select ${columns(sql`'' as description`)}
    from comps c join sources s on s.id = c.source_id
    where c.id = any(${sql.param(ids)}::text[]) and (c.user_id is null or c.user_id = ${userId})
      and ${isNotForgotten(now)}`);
  return new Map(rows.map((row) => [row.id, toTrainingComp(row)]));
}

function compsByAge({ owners, now, isForLearning = false, ids }: ReadCompsInput): SQL {
  const description = isForLearning ? sql`c.description` : sql`'' as description`;
  const isAmong = ids ? sql`c.id = any(${sql.param(ids)}::text[])` : sql`true`;
  const mayBeRead = isForLearning ? sql`s.may_learn and not s.is_apart` : sql`true`;
  return sql`
    select ${columns(description)}
    from comps c join sources s on s.id = c.source_id
    where ${mayBeRead} and (${sql.join(owners.map(ownedBy), sql` or `)}) and ${isNotForgotten(now)} and ${isAmong}
    order by greatest(-1, c.observed_on - date '1970-01-01') desc, c.id collate "C"`;
}

/** Of comps `c` from sources `s`. */
function columns(description: SQL): SQL {
  return sql`c.id, c.source_id, c.listing_id, c.title, ${description}, c.category, c.brand,
      c.condition, c.condition_text, c.basis, c.price_cents::float8 as price_cents,
      c.price_currency, c.shipping_kind, c.shipping_cents::float8 as shipping_cents,
      c.observed_on - date '1970-01-01' as observed_day, c.seller_ref, s.trust`;
}

function isNotForgotten(now: Date): SQL {
  return sql`(c.forget_at is null or c.forget_at > ${now.toISOString()}::timestamptz)`;
}

/** A row under the names of `columns`, wherever it comes from. */
export function toTrainingComp(row: CompRow): TrainingComp {
  return {
    id: row.id,
    listingId: row.listing_id,
    title: row.title,
    description: row.description,
    category: row.category,
    brand: row.brand,
    condition: row.condition,
    conditionText: row.condition_text,
    shippingKind: row.shipping_kind,
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
function sellerKeyOf(row: CompRow): string | null {
  if (row.seller_ref === null || row.basis === "own_sale") return null;
  return `${row.source_id} ${row.seller_ref}`;
}
