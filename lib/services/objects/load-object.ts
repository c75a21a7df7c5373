import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { listingPrices, listings, sources } from "@/db/schema";
import { groupBy } from "@/lib/core/group-by";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import { biographyOf } from "@/lib/domain/objects/biography";
import type { ObjectView } from "@/lib/domain/objects/object-view.schema";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { maySpeakFor } from "./may-speak-for";

/** More listings than this of one thing are a mistake of the joining, and nobody reads them. */
const LISTINGS_MAX = 50;

/**
 * The thing that a listing is of, as far as the person sees its listings and has split none of them off; null where
 * it is the only one.
 */
export async function loadObject(
  ctx: ServiceContext,
  listingId: Id<"listing">,
): Promise<ObjectView | null> {
  const rows = await readListings(ctx, listingId);
  if (rows.length < 2) return null;
  const ids = rows.map(({ id }) => id);
  const points = await ctx.db
    .select()
    .from(listingPrices)
    .where(inArray(listingPrices.listingId, ids))
    .orderBy(asc(listingPrices.observedFrom));
  const byListing = groupBy(points, (point) => point.listingId);
  const told = rows.map(({ id, priceCents, priceCurrency, ...row }) => ({
    ...row,
    listingId: id,
    price: money(priceCents, priceCurrency),
    changes: (byListing.get(id) ?? []).map((point) => ({
      observedFrom: point.observedFrom,
      observedUntil: point.observedUntil,
      price: money(point.priceCents, point.priceCurrency),
      state: point.state,
    })),
  }));
  const biography = biographyOf(listingId, told, ctx.clock.now());
  if (!biography) return null;
  const here = rows.filter(({ id }) => id === listingId);
  const others = told
    .filter((one) => one.listingId !== listingId)
    .map(({ listingId: id, changes: _changes, sourceId: _source, userId, isKept, ...rest }) => ({
      id,
      ...rest,
      ...keepOf(ctx, { userId, isKept }, here),
    }));
  return { biography, others };
}

type Kept = { readonly userId: Id<"user"> | null; readonly isKept: boolean };

/**
 * Whether it was said that a listing is the same as the one here, and whether the person may say it: of either of
 * the two that they may speak for. Where they have said all they may, it was said.
 */
function keepOf(ctx: ServiceContext, other: Kept, here: readonly Kept[]) {
  const actor = requireUser(ctx);
  const theirs = [other, ...here].filter(({ userId }) => maySpeakFor(actor, userId));
  const isSaid = theirs.length > 0 && theirs.every(({ isKept }) => isKept);
  const mayWrite = actor.scopes.includes("write");
  return {
    isKept: other.isKept || isSaid,
    canKeep: mayWrite && theirs.length > 0 && !isSaid,
    isForAll: other.userId === null && maySpeakFor(actor, null),
  };
}

async function readListings(ctx: ServiceContext, listingId: Id<"listing">) {
  const { userId } = requireUser(ctx);
  const isSplitOff = sql`exists (select from object_splits s where s.user_id = ${userId}
    and s.object_id = ${listings.objectId}
    and s.listing_id in (${listings.id}, ${listingId}))`;
  return await ctx.db
    .select({
      id: listings.id,
      title: listings.title,
      sourceId: listings.sourceId,
      sourceName: sources.name,
      state: listings.state,
      priceCents: listings.priceCents,
      priceCurrency: listings.priceCurrency,
      firstSeenAt: listings.firstSeenAt,
      lastSeenAt: listings.lastSeenAt,
      userId: listings.userId,
      isKept: sql<boolean>`exists (select from object_keeps k
        where k.listing_id = ${listings.id} and k.object_id = ${listings.objectId})`,
    })
    .from(listings)
    .innerJoin(sources, eq(sources.id, listings.sourceId))
    .where(
      and(
        isNotNull(listings.objectId),
        sql`${listings.objectId} = (select me.object_id from listings me where me.id = ${listingId})`,
        visibleListing(userId, ctx.clock.now()),
        sql`not ${isSplitOff}`,
      ),
    )
    .orderBy(desc(listings.firstSeenAt), listings.id)
    .limit(LISTINGS_MAX);
}
