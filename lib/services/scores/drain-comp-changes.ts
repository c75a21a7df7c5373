import { sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "../context";
import type { Audience } from "../models/audience";
import { audiencesWithChanges, closeChanges, type TakenChanges, takeChanges } from "./comp-changes";
import { findChoosers } from "./find-choosers";
import { type FoundListings, findTouchedListings } from "./find-touched-listings";
import { loadViews, type View } from "./load-views";
import { relatedListings } from "./related-listings";
import { requestRescore } from "./request-rescore";

export type DrainCounts = {
  /** Changes that were looked at, one a statement. */
  readonly changes: number;
  /** Listings that were held against the changed comps one by one. */
  readonly looked: number;
  /** Verdicts asked for. */
  readonly requested: number;
};

/** What could not be looked at by then is asked for unseen. */
const LOOK_MS = 20_000;

const NOTHING: DrainCounts = { changes: 0, looked: 0, requested: 0 };

/**
 * Asks for a new verdict for every listing that changed comps may speak for, and marks the changes as seen in
 * the same transaction. Any number of processes may drain at once; what fails is left for the next time. No
 * authorisation: a job's verb.
 */
export async function drainCompChanges({ ctx }: { ctx: ServiceContext }): Promise<DrainCounts> {
  const counts: DrainCounts[] = [];
  for (const audience of await audiencesWithChanges(ctx.db, ctx.clock.now())) {
    if (ctx.signal?.aborted) break;
    try {
      counts.push(
        await withTransaction(ctx.db, (tx) => drainAudience({ ...ctx, db: tx }, audience)),
      );
    } catch (err) {
      // One audience's trouble must not keep everybody else's listings from being judged.
      ctx.log.error({ err, audience }, "changed comps could not be looked at");
    }
  }
  const sum = (name: keyof DrainCounts) => counts.reduce((all, one) => all + one[name], 0);
  return { changes: sum("changes"), looked: sum("looked"), requested: sum("requested") };
}

type Inside = ServiceContext & { readonly db: Transaction };

async function drainAudience(ctx: Inside, audience: Audience): Promise<DrainCounts> {
  const { db: tx } = ctx;
  const now = ctx.clock.now();
  // The person before their changes, as a delete takes them: the other way round both would wait for ever.
  const isPersons = audience !== null && audience !== "demo";
  if (isPersons && !(await holdUsers(tx, [audience])).has(audience)) return NOTHING;
  const changes = await takeChanges(tx, audience);
  if (changes === null) return NOTHING;
  const views = await loadViews(tx, audience, { changes, now });
  const held = await holdUsers(
    tx,
    views.flatMap(({ userId }) => userId ?? []),
  );
  const until = performance.now() + LOOK_MS;
  const found = [];
  for (const view of views) {
    // Whose account is just being deleted wants no verdict.
    if (view.userId !== null && !held.has(view.userId)) continue;
    found.push(await lookAt(tx, view, changes, { now, until }));
  }
  // Last, because requests hold listings and other requests until the transaction ends.
  const wanted = [...found, ...(await findChoosers(tx, audience, changes))];
  for (const input of wanted) await requestRescore({ ctx, input });
  await closeChanges(tx, audience, changes.rowIds, now);
  return {
    changes: changes.rowIds.length,
    looked: found.reduce((sum, { looked }) => sum + looked, 0),
    requested: wanted.reduce((sum, { listingIds }) => sum + listingIds.length, 0),
  };
}

/** Those of them who are not just being deleted. */
async function holdUsers(tx: Transaction, ids: readonly Id<"user">[]): Promise<Set<Id<"user">>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.execute<{ id: Id<"user"> }>(sql`
    select id from users where id = any(${sql.param(ids)}::text[]) order by id for key share skip locked`);
  return new Set(rows.map(({ id }) => id));
}

async function lookAt(
  tx: Transaction,
  { scope, touched, modelId, userId }: View,
  { comps }: TakenChanges,
  { now, until }: { readonly now: Date; readonly until: number },
): Promise<FoundListings & { readonly userId: View["userId"] }> {
  const listings = await relatedListings(tx, scope, touched);
  if (comps !== null && touched !== "anything") {
    const found = await findTouchedListings(tx, { listings, modelId, comps, now, until });
    return { ...found, userId };
  }
  const rows = await tx.execute<{ id: Id<"listing"> }>(
    sql`select l.id from listings l where ${listings}`,
  );
  return { looked: 0, listingIds: rows.map(({ id }) => id), userId };
}
