import { and, count, desc, eq, isNotNull, lte } from "drizzle-orm";
import { listings, sources } from "@/db/schema";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import { requireUser, type ServiceContext } from "../context";
import { attributionOf } from "../sources/attribution-of";
import { visibleTo } from "../visible-to";
import { notApart } from "./not-apart";

const CATEGORIES_MAX = 200;

type Args = { ctx: ServiceContext };

/**
 * Sources and categories of the listings for sale that this person may see. All are counted in an index, and what is
 * past its date and not yet swept, which is little, is taken off. What was not seen lately counts with them.
 */
export async function listDealFacets({ ctx }: Args): Promise<DealFacets> {
  const { userId } = requireUser(ctx);
  const forSale = and(visibleTo(userId, listings.userId), eq(listings.state, "active"));
  const bySource = ctx.db
    .select({ sourceId: listings.sourceId, count: count().as("count") })
    .from(listings)
    .where(forSale)
    .groupBy(listings.sourceId)
    .as("by_source");
  const [sourceRows, categoryRows, overRows] = await Promise.all([
    ctx.db
      .select({
        id: sources.id,
        name: sources.name,
        kind: sources.kind,
        licence: sources.licence,
        isApart: sources.isApart,
        connectorId: sources.connectorId,
        count: bySource.count,
      })
      .from(bySource)
      .innerJoin(sources, eq(sources.id, bySource.sourceId))
      .orderBy(desc(bySource.count), sources.name),
    ctx.db
      .select({ name: listings.category, count: count() })
      .from(listings)
      .where(and(forSale, isNotNull(listings.category), notApart()))
      .groupBy(listings.category)
      .orderBy(desc(count()), listings.category)
      .limit(CATEGORIES_MAX),
    ctx.db
      .select({ sourceId: listings.sourceId, category: listings.category, count: count() })
      .from(listings)
      .where(and(forSale, lte(listings.forgetAt, ctx.clock.now())))
      .groupBy(listings.sourceId, listings.category),
  ]);
  const mixed = new Set(sourceRows.flatMap(({ id, isApart }) => (isApart ? [] : [id])));
  const bySourceLeft = sourceRows.map(({ licence, connectorId, ...row }) => ({
    ...row,
    count: row.count - sum(overRows.filter(({ sourceId }) => sourceId === row.id)),
    isDemo: licence === "demo",
    attribution: attributionOf({ connectorId }),
  }));
  const categories = categoryRows.flatMap(({ name, count: all }) => {
    const over = overRows.filter((row) => row.category === name && mixed.has(row.sourceId));
    return name === null ? [] : [{ name, count: all - sum(over) }];
  });
  return { sources: bySourceLeft.filter(isLeft), categories: categories.filter(isLeft) };
}

type Counted = { readonly count: number };
const sum = (rows: readonly Counted[]) => rows.reduce((total, { count }) => total + count, 0);
const isLeft = (row: Counted) => row.count > 0;
