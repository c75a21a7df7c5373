import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { columnsOf } from "@/db/columns-of";
import type { JudgedListing } from "../scores/judge-due-listings";

/** Columns of an estimate as it is made, with their types in PostgreSQL. */
const COLUMNS = {
  listing_id: "text",
  user_id: "text",
  model_version: "text",
  widening: "real",
  tier: "text",
  basis: "text",
  category: "text",
  currency: "text",
  q10_cents: "bigint",
  q25_cents: "bigint",
  q50_cents: "bigint",
  q75_cents: "bigint",
  q90_cents: "bigint",
  all_in_cents: "bigint",
} as const;

type Row = Record<keyof typeof COLUMNS, unknown>;

/** A row is the same estimate while these are the same. */
const SAME = [
  "model_version",
  "basis",
  "currency",
  "q10_cents",
  "q25_cents",
  "q50_cents",
  "q75_cents",
  "q90_cents",
];

/**
 * Adds what these verdicts say to the ledger, where it is not what the newest row of the listing says
 * already. In the transaction that stores the verdicts; the caller holds the listings' requests.
 */
export async function recordEstimates(
  tx: Transaction,
  judged: readonly JudgedListing[],
  judgedAt: Date,
): Promise<void> {
  const rows = judged.flatMap((one) => toRow(one) ?? []);
  if (rows.length === 0) return;
  const names = sql.raw(Object.keys(COLUMNS).join(", "));
  const same = (alias: string) => sql.raw(SAME.map((name) => `${alias}.${name}`).join(", "));
  // By judged_at first: a planner without statistics would walk the primary key backwards instead.
  await tx.execute(sql`
    insert into estimates (${names}, judged_at)
    select r.*, ${judgedAt.toISOString()}::timestamptz from ${columnsOf(COLUMNS, rows)} as r(${names})
    left join lateral (
      select ${same("e")} from estimates e
      where e.listing_id = r.listing_id and e.user_id is not distinct from r.user_id
      order by e.judged_at desc, e.id desc limit 1
    ) last on true
    where (${same("last")}) is distinct from (${same("r")})`);
}

function toRow({ listingId, userId, verdict, ledger }: JudgedListing): Row | null {
  const { value, modelVersion, allIn } = verdict;
  if (value.kind === "no-verdict" || !ledger) return null;
  const { quantiles, tier, basis } = value.market;
  return {
    listing_id: listingId,
    user_id: userId,
    model_version: modelVersion,
    widening: ledger.widening,
    tier,
    basis,
    category: ledger.category,
    currency: allIn.currency,
    q10_cents: quantiles.q10Cents,
    q25_cents: quantiles.q25Cents,
    q50_cents: quantiles.q50Cents,
    q75_cents: quantiles.q75Cents,
    q90_cents: quantiles.q90Cents,
    all_in_cents: allIn.cents,
  };
}
