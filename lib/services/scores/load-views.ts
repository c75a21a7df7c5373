import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { Audience } from "../models/audience";
import type { TakenChanges } from "./comp-changes";
import { type MarketVersions, marketVersions } from "./market-versions";
import type { TouchedComps } from "./related-listings";

type UserId = Id<"user">;

/** Listings that changed comps may speak for under one model, and for whom their verdicts are asked for. */
export type View = {
  /** Condition on listings `l`. */
  readonly scope: SQL;
  readonly modelId: Id<"model"> | null;
  readonly userId: UserId | null;
  readonly touched: TouchedComps;
};

const IS_DEMO = sql`l.source_id in (select id from sources where licence = 'demo')`;

type Given = { readonly changes: TakenChanges; readonly now: Date };

/**
 * The views that an audience's comps speak to. A user with a model of their own compares by other words than
 * everybody, so shared comps are looked at once more for each of them.
 */
export async function loadViews(
  tx: Transaction,
  audience: Audience,
  { changes, now }: Given,
): Promise<View[]> {
  const versions = await marketVersions(tx, now);
  const { touched } = changes;
  if (audience === "demo") {
    return [{ scope: IS_DEMO, modelId: versions.demo.modelId, userId: null, touched }];
  }
  if (audience !== null) {
    const isAnother = await mayBeAnotherMarket(tx, audience, changes);
    const modelId = versions.users.get(audience)?.modelId ?? versions.shared.modelId;
    const scope = seenBy(audience);
    return [{ scope, modelId, userId: audience, touched: isAnother ? "anything" : touched }];
  }
  return sharedViews(versions, changes);
}

function sharedViews(versions: MarketVersions, { touched, comps }: TakenChanges): View[] {
  const everybody = { modelId: versions.shared.modelId, userId: null, touched };
  // Not looked at, but asked for as everybody's, and everybody's brings all others with it.
  if (comps === null) return [{ ...everybody, scope: sql`not ${IS_DEMO}` }];
  const learned = [...versions.users].flatMap(([userId, { modelId }]) =>
    modelId === null ? [] : [{ userId, modelId, scope: seenBy(userId), touched }],
  );
  const ownerIds = learned.map(({ userId }) => userId);
  const others = sql`(l.user_id is null or l.user_id <> all(${sql.param(ownerIds)}::text[]))`;
  return [{ ...everybody, scope: sql`${others} and not ${IS_DEMO}` }, ...learned];
}

function seenBy(userId: UserId): SQL {
  return sql`(l.user_id is null or l.user_id = ${userId}) and not ${IS_DEMO}`;
}

/**
 * Whether a user's first comps came or the last ones went, which brings a model of their own into use or takes
 * it out: then every verdict of theirs differs. Comps of changes that nobody has looked at yet do not count as
 * there before, whoever has those in hand.
 */
async function mayBeAnotherMarket(
  tx: Transaction,
  userId: UserId,
  { comps }: TakenChanges,
): Promise<boolean> {
  const [found] = await tx.execute<{ is_learned: boolean; is_other_left: boolean }>(sql`
    select exists (select from market_models where state = 'active' and user_id = ${userId}) as is_learned,
      exists (select from comps where user_id = ${userId}
        and id not in (
          select image ->> 'id' from comp_changes c cross join lateral jsonb_array_elements(c.images) image
          where c.user_id = ${userId} and c.drained_at is null and c.images is not null)) as is_other_left`);
  return found?.is_learned === true && (comps === null || !found.is_other_left);
}
