import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { columnsOf } from "@/db/columns-of";
import type { Id, IdMaker } from "@/lib/core/ids";
import type { ValueAxis } from "@/lib/domain/verdict/verdict.schema";
import type { JudgedBatch, JudgedListing } from "./judge-due-listings";

/** Columns of a stored verdict that a new one replaces, with their types in PostgreSQL. */
const PLAIN = {
  model_version: "text",
  weights_version: "text",
  kind: "text",
  all_in_cents: "bigint",
  currency: "text",
  value_score: "real",
  band: "text",
  confidence: "text",
  basis: "text",
  haircut_bps: "integer",
  difference_bps: "integer",
  tier: "text",
  q10_cents: "bigint",
  q25_cents: "bigint",
  q50_cents: "bigint",
  q75_cents: "bigint",
  q90_cents: "bigint",
  comp_count: "integer",
  effective_count: "real",
} as const;
const KEYS = { id: "text", listing_id: "text", user_id: "text" } as const;
const JSONS = ["learned", "no_verdict", "effort", "risk_reasons", "evidence"] as const;

type StoredRow = Record<keyof typeof PLAIN | keyof typeof KEYS | (typeof JSONS)[number], unknown>;

export type StorableBatch = JudgedBatch & {
  /** Whose rows stay as they are: what they chose has changed since, and that brought a request of its own. */
  readonly leave?: readonly { readonly listingId: Id<"listing">; readonly userId: Id<"user"> }[];
};

/**
 * Puts verdicts in the place of the ones before and removes rows that no longer stand. The caller
 * holds the listings' requests, so nobody else writes these rows, but for a person's own when their
 * choices change.
 */
export async function storeVerdicts(
  tx: Transaction,
  ids: IdMaker,
  { judged: all, scopes, leave = [] }: StorableBatch,
  scoredAt: Date,
): Promise<void> {
  const left = new Set(leave.map(keyOf));
  const judged = all.filter((one) => !left.has(keyOf(one)));
  if (scopes.length > 0) await deleteOthers(tx, [...judged, ...leave], scopes);
  const rows = judged.map((one) => toRow(one, ids));
  const shared = rows.filter((row) => row.user_id === null);
  const personal = rows.filter((row) => row.user_id !== null);
  if (shared.length > 0) {
    await tx.execute(upsert(shared, scoredAt, sql`(listing_id) where user_id is null`));
  }
  if (personal.length > 0) {
    await tx.execute(
      upsert(personal, scoredAt, sql`(listing_id, user_id) where user_id is not null`),
    );
  }
}

type Key = Pick<JudgedListing, "listingId" | "userId">;

const keyOf = ({ listingId, userId }: Key) => `${listingId} ${userId ?? ""}`;

/** Looks listing by listing: where the table is small yet, or grows, the planner would rather read all of it each time. */
async function deleteOthers(
  tx: Transaction,
  kept: readonly Key[],
  scopes: JudgedBatch["scopes"],
): Promise<void> {
  const keep = new Set(kept.map(keyOf));
  // Skip locked: such a row is just being deleted with its user, who may be waiting for us.
  const remove = (of: JudgedBatch["scopes"], which: SQL) =>
    tx.execute(sql`
      delete from listing_scores where id = any(array(
        select other.id
        from unnest(${sql.param(of.map((one) => one.listingId))}::text[],
          ${sql.param(of.map((one) => one.userId))}::text[]) as scope(listing_id, user_id)
        cross join lateral (
          select s.id from listing_scores s
          where s.listing_id = scope.listing_id and ${which} for update skip locked
        ) other))`);
  await remove(
    scopes,
    sql`s.user_id is not null and (scope.user_id = 'everybody' or s.user_id = scope.user_id)
      and s.listing_id || ' ' || s.user_id <> all(${sql.param([...keep])}::text[])`,
  );
  const unshared = scopes.filter(
    ({ listingId, userId }) =>
      userId === "everybody" && !keep.has(keyOf({ listingId, userId: null })),
  );
  if (unshared.length > 0) await remove(unshared, sql`s.user_id is null`);
}

/** What is no JSON goes as arrays, and what is goes as one text that the server reads once: JSON alone costs it twice as much. */
function upsert(rows: readonly StoredRow[], scoredAt: Date, conflict: SQL): SQL {
  const read = [...Object.keys(PLAIN), ...JSONS];
  const names = sql.raw([...Object.keys(KEYS), ...read].join(", "));
  const sets = sql.raw(
    [...read, "scored_at"].map((name) => `${name} = excluded.${name}`).join(", "),
  );
  const jsons = rows.map(({ learned, no_verdict, effort, risk_reasons, evidence }) => ({
    learned,
    no_verdict,
    effort,
    risk_reasons,
    evidence,
  }));
  const shape = sql.raw(JSONS.map((name) => `${name} jsonb`).join(", "));
  return sql`
    insert into listing_scores (${names}, scored_at)
    select ${names}, ${scoredAt.toISOString()}::timestamptz from rows from (${columnsOf({ ...KEYS, ...PLAIN }, rows)},
      jsonb_to_recordset(${JSON.stringify(jsons)}::jsonb) as (${shape})) as r(${names})
    on conflict ${conflict} do update set ${sets}`;
}

function toRow({ listingId, userId, verdict }: JudgedListing, ids: IdMaker): StoredRow {
  const { value } = verdict;
  return {
    id: ids.make("score"),
    listing_id: listingId,
    user_id: userId,
    model_version: verdict.modelVersion,
    weights_version: verdict.weightsVersion,
    kind: value.kind,
    all_in_cents: verdict.allIn.cents,
    currency: verdict.allIn.currency,
    ...(value.kind === "scored" ? scoredColumns(value) : NOT_SCORED),
    comp_count: verdict.evidence.filter(({ rejected }) => rejected === null).length,
    effective_count: value.kind === "scored" ? value.market.effectiveCount : value.found,
    no_verdict: value.kind === "no-verdict" ? withoutKind(value) : null,
    effort: verdict.effort,
    risk_reasons: verdict.risk.reasons,
    evidence: verdict.evidence,
  };
}

const NOT_SCORED = {
  value_score: null,
  band: null,
  confidence: null,
  basis: null,
  haircut_bps: null,
  difference_bps: null,
  tier: null,
  learned: null,
  q10_cents: null,
  q25_cents: null,
  q50_cents: null,
  q75_cents: null,
  q90_cents: null,
};

function scoredColumns(
  value: Extract<ValueAxis, { kind: "scored" }>,
): Record<keyof typeof NOT_SCORED, unknown> {
  const { quantiles, basis, haircutBps, tier, learned } = value.market;
  return {
    value_score: value.score,
    band: value.band,
    confidence: value.confidence,
    basis,
    haircut_bps: haircutBps,
    difference_bps: value.differenceBps,
    tier,
    learned,
    q10_cents: quantiles.q10Cents,
    q25_cents: quantiles.q25Cents,
    q50_cents: quantiles.q50Cents,
    q75_cents: quantiles.q75Cents,
    q90_cents: quantiles.q90Cents,
  };
}

function withoutKind({ kind: _kind, ...rest }: Extract<ValueAxis, { kind: "no-verdict" }>) {
  return rest;
}
