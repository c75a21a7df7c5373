import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import { listings, sourceHealth, sources } from "@/db/schema";
import { requireUser, type ServiceContext } from "../context";
import { visibleTo } from "../visible-to";
import { visibleListing } from "./deal-conditions";
import { notApart } from "./not-apart";

/** Files and what was entered tell it at the source, sources that are asked at their health. */
const lastBrought = sql`greatest(${sources.lastSuccessAt}, ${sourceHealth.lastSuccessAt})`;

const COUNT_MAX = 1_000;
const DAY_MS = 86_400_000;

/** `newCount` since `newSince` stops at 1,000; `refreshedAt` is when a source last brought something. */
export type DealsSummary = {
  readonly hasAny: boolean;
  readonly newCount: { readonly value: number; readonly isCapped: boolean };
  readonly newSince: Date;
  readonly refreshedAt: Date | null;
};

/** What the head of the list says: how much is new since a day ago, and how fresh it is. */
export async function summariseDeals({ ctx }: { ctx: ServiceContext }): Promise<DealsSummary> {
  const { userId } = requireUser(ctx);
  const now = ctx.clock.now();
  const newSince = new Date(now.getTime() - DAY_MS);
  const visible = visibleListing(userId, now);
  const some = (where: SQL | undefined, limit: number) =>
    ctx.db.select({ id: listings.id }).from(listings).where(where).limit(limit);
  const isNew = and(
    visible,
    eq(listings.state, "active"),
    gte(listings.firstSeenAt, newSince),
    notApart(),
  );
  const [any, fresh, [source]] = await Promise.all([
    some(visible, 1),
    ctx.db.$count(some(isNew, COUNT_MAX + 1).as("fresh")),
    ctx.db
      .select({ refreshedAt: sql<Date | null>`max(${lastBrought})`.mapWith(sources.lastSuccessAt) })
      .from(sources)
      .leftJoin(sourceHealth, eq(sourceHealth.sourceId, sources.id))
      .where(visibleTo(userId, sources.userId)),
  ]);
  return {
    hasAny: any.length > 0,
    newCount: { value: Math.min(fresh, COUNT_MAX), isCapped: fresh > COUNT_MAX },
    newSince,
    refreshedAt: source?.refreshedAt ?? null,
  };
}
