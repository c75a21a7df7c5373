import { and, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { DealsQuery } from "@/lib/domain/deals/deals-query.schema";
import { HIGH_RISK_CODES } from "@/lib/domain/deals/risk-level";
import { requireUser, type ServiceContext } from "../context";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { dealConditions } from "./deal-conditions";
import { countDealRows } from "./deal-rows";
import { dealSegments } from "./deal-segments";
import { homeOf, requireHomeFor } from "./home-of";
import { loadDeals } from "./load-deals";
import { score } from "./visible-score";
import { walkDeals } from "./walk-deals";
import { withSerialReads } from "./with-serial-reads";

const TOP_COUNT = 3;
/** Up to so many candidates it is cheaper to sort them than to walk the order looking for them. */
const FEW = 1_000;

/** Cheap enough to be worth a look, with evidence that carries it, and no grave risk. */
function isWorthACard(): SQL | undefined {
  const grave = HIGH_RISK_CODES.map(
    (code) => sql`${score.riskReasons} @> ${JSON.stringify([{ code }])}::jsonb`,
  );
  return and(
    inArray(score.band, ["great", "good"]),
    inArray(score.confidence, ["firm", "usable"]),
    isNotNull(score.valueScore),
    sql`not (${sql.join(grave, sql` or `)})`,
  );
}

type Args = { ctx: ServiceContext; input: DealsQuery };

/** The best three that pass the filters; sort and page of the query play no part. */
export async function listTopDeals({ ctx, input }: Args): Promise<Deal[]> {
  const { userId } = requireUser(ctx);
  const query = DealsQuery.parse({ ...input, sort: "best", cursor: null });
  const prefs = await getUserPrefs({ ctx });
  const home = homeOf(prefs);
  requireHomeFor(query, home);
  const [scored] = dealSegments({ query, home, currency: prefs.currency });
  if (!scored) return [];
  const where = and(dealConditions({ query, userId, home, now: ctx.clock.now() }), isWorthACard());
  const walk = await withSerialReads(ctx, async (serial) => {
    const candidates = { userId, join: scored.join, where: and(where, scored.where), max: FEW + 1 };
    const isFew = (await countDealRows(serial, candidates)) <= FEW;
    return walkDeals(serial, { userId, query, segments: [scored], where, limit: TOP_COUNT, isFew });
  });
  return loadDeals(ctx, { ids: walk.ids, home });
}
