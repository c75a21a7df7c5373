import { and } from "drizzle-orm";
import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { requireUser, type ServiceContext } from "../context";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { dealConditions, notAmong } from "./deal-conditions";
import { countDealRows } from "./deal-rows";
import { bandFilter, dealSegments } from "./deal-segments";
import { homeOf, requireHomeFor } from "./home-of";
import { loadDeals } from "./load-deals";
import { walkDeals } from "./walk-deals";
import { withSerialReads } from "./with-serial-reads";

const COUNT_MAX = 1_000;

export const ListDealsInput = DealsQuery.extend({
  limit: z.int().min(1).max(100).default(50),
  /** Left out of the page, not of the count: what stands elsewhere on the screen. */
  excludeIds: z.array(idSchema("listing")).max(10).default([]),
});
export type ListDealsInput = z.input<typeof ListDealsInput>;

/** `count` is of all pages; counting stops at 1,000 and says so. */
export type DealsPage = {
  readonly deals: Deal[];
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  readonly count: { readonly value: number; readonly isCapped: boolean };
};

type Args = { ctx: ServiceContext; input: ListDealsInput };

/** One page of the listings that this person may see, each with the verdict meant for them. */
export async function listDeals({ ctx, input }: Args): Promise<DealsPage> {
  const { userId } = requireUser(ctx);
  const { limit, excludeIds, ...query } = ListDealsInput.parse(input);
  const prefs = await getUserPrefs({ ctx });
  const home = homeOf(prefs);
  requireHomeFor(query, home);
  const segments = dealSegments({ query, home, currency: prefs.currency });
  const matching = dealConditions({ query, userId, home, now: ctx.clock.now() });
  const bands = bandFilter(query);
  const join = bands.needsScore ? "scored" : bands.where ? "maybe" : "none";
  const where = and(matching, notAmong(excludeIds));
  const read = await withSerialReads(ctx, async (serial) => {
    // Counted first, because how many there are decides how the page is best read.
    const count = await countDealRows(serial, {
      userId,
      join,
      where: and(matching, bands.where),
      max: COUNT_MAX + 1,
    });
    const isFew = count <= COUNT_MAX;
    const walk = await walkDeals(serial, { userId, query, segments, where, limit, isFew });
    return { count, walk };
  });
  const { count, walk } = read;
  return {
    deals: await loadDeals(ctx, { ids: walk.ids, home }),
    nextCursor: walk.nextCursor,
    previousCursor: walk.previousCursor,
    count: { value: Math.min(count, COUNT_MAX), isCapped: count > COUNT_MAX },
  };
}
