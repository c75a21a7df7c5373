import { sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { allDone } from "@/lib/core/all-done";
import type { Id } from "@/lib/core/ids";
import { inTurn } from "@/lib/core/in-turn";
import type { ServiceContext } from "../context";
import { recordEstimates } from "../ledger/record-estimates";
import { claimDueListings } from "./claim-due-listings";
import { drainCompChanges } from "./drain-comp-changes";
import { audienceOf, type JudgedBatch, judgeDueListings } from "./judge-due-listings";
import { loadChoices } from "./load-choices";
import { loadMarkets } from "./markets";
import { storeVerdicts } from "./store-verdicts";

export type ScoringCounts = {
  /** Verdicts with a value that were stored, the ones for single users included. */
  readonly scored: number;
  readonly noVerdict: number;
  /** Listings looked at that needed no row, such as those a user's own comps do not touch. */
  readonly skipped: number;
};

export type ScoreDueListingsInput = {
  /** No new batch is begun after this time. */
  readonly limitMs?: number;
  readonly onProgress?: (counts: ScoringCounts) => void;
};

const BATCH_LISTINGS = 1_000;

/** One judges while the others' rows are on their way from and to the database. */
const LANES = 3;

/**
 * Gives every listing that waits for one a verdict, in batches of one transaction each: what a
 * crash interrupts is done again, and any number of processes may run at once. Changed comps are looked
 * at first, and again at the end for those that changed meanwhile. Returns when nothing is left that no
 * other worker holds, when the time is up, or when the signal aborts.
 */
export async function scoreDueListings({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: ScoreDueListingsInput;
}): Promise<ScoringCounts & { readonly ms: number }> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  let hasFailed = false;
  const isOver = () =>
    hasFailed ||
    ctx.signal?.aborted === true ||
    ms() >= (input.limitMs ?? Number.POSITIVE_INFINITY);
  let counts: ScoringCounts = { scored: 0, noVerdict: 0, skipped: 0 };
  // Side by side they would all judge, and then all wait for the database.
  const judging = inTurn();
  const turn: Turn = (judge) => judging(async () => (isOver() ? null : judge()));
  const lane = async () => {
    while (!isOver()) {
      const batch = await withTransaction(ctx.db, (tx) => scoreBatch(ctx, tx, turn));
      if (batch === null) return;
      counts = {
        scored: counts.scored + batch.scored,
        noVerdict: counts.noVerdict + batch.noVerdict,
        skipped: counts.skipped + batch.skipped,
      };
      input.onProgress?.(counts);
    }
  };
  // A caller's own transaction is one connection: more lanes would only queue on it.
  const lanes = "rollback" in ctx.db ? 1 : LANES;
  const drain = async () => !isOver() && (await drainCompChanges({ ctx })).changes > 0;
  await drain();
  do
    await allDone(Array.from({ length: lanes }, lane), () => {
      hasFailed = true;
    });
  while (await drain());
  return { ...counts, ms: ms() };
}

/** Judges when it is its turn; null when the time is up by then. */
type Turn = (judge: () => Promise<JudgedBatch>) => Promise<JudgedBatch | null>;

/** Null when there was nothing to take, or no time to judge it: then all of it still waits. */
async function scoreBatch(
  ctx: ServiceContext,
  tx: Transaction,
  turn: Turn,
): Promise<ScoringCounts | null> {
  const now = ctx.clock.now();
  const batch = await claimDueListings(tx, BATCH_LISTINGS, now);
  if (batch.listings.length === 0) return null;
  const markets = await loadMarkets(tx, ctx.db, now);
  const listingIds = batch.listings.map(({ id }) => id);
  const choices = await loadChoices(tx, listingIds);
  const audience = batch.listings.flatMap((listing) => audienceOf(listing, { markets, choices }));
  const present = await lockUsers(tx, [...new Set(audience)]);
  const judged = await turn(() =>
    judgeDueListings(batch.listings, { markets, choices, present, now }),
  );
  if (judged === null) return null;
  const changed = choices.changedSince(await loadChoices(tx, listingIds));
  await storeVerdicts(tx, ctx.ids, { ...judged, leave: changed }, now);
  await recordEstimates(tx, judged.judged, now);
  await tx.execute(
    sql`delete from rescore_requests where id = any(${sql.param(batch.requestIds)}::bigint[])`,
  );
  const scored = judged.judged.filter((one) => one.verdict.value.kind === "scored").length;
  const touched = new Set(judged.judged.map((one) => one.listingId));
  return {
    scored,
    noVerdict: judged.judged.length - scored,
    skipped: batch.listings.length - touched.size,
  };
}

/** Users whose rows may be written; one that is just being deleted would wait for us, and we for it. */
async function lockUsers(tx: Transaction, ids: readonly Id<"user">[]): Promise<Set<Id<"user">>> {
  const rows = await tx.execute<{ id: Id<"user"> }>(
    sql`select id from users where id = any(${sql.param(ids)}::text[]) for key share skip locked`,
  );
  return new Set(rows.map((row) => row.id));
}
