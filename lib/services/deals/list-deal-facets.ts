import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import { listings, sources } from "@/db/schema";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import { requireUser, type ServiceContext } from "../context";
import { attributionOf } from "../sources/attribution-of";
import { visibleTo } from "../visible-to";
import { notApart } from "./not-apart";
import { seenLately } from "./seen-lately";

const CATEGORIES_MAX = 200;

type Args = { ctx: ServiceContext };

/** Sources and categories of the listings for sale that this person may see. */
export async function listDealFacets({ ctx }: Args): Promise<DealFacets> {
  const { userId } = requireUser(ctx);
  const forSale = and(
    visibleTo(userId, listings.userId),
    eq(listings.state, "active"),
    seenLately(userId, ctx.clock.now()),
  );
  const bySource = ctx.db
    .select({ sourceId: listings.sourceId, count: count().as("count") })
    .from(listings)
    .where(forSale)
    .groupBy(listings.sourceId)
    .as("by_source");
  const [sourceRows, categoryRows] = await Promise.all([
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
  ]);
  return {
    sources: sourceRows.map(({ licence, connectorId, ...row }) => ({
      ...row,
      isDemo: licence === "demo",
      attribution: attributionOf({ connectorId }),
    })),
    categories: categoryRows.flatMap(({ name, count }) => (name === null ? [] : [{ name, count }])),
  };
}
