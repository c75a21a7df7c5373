import { and, gte, inArray, lt } from "drizzle-orm";
import { fetchRuns } from "@/db/schema";
import type { World } from "./open-world";
import { byMarket, type Call, MARKETS, type MarketId, takeLedger } from "./sandbox-desk";

/** What went to one marketplace in a stretch of time, and came of it. */
export type Figures = {
  readonly calls: number;
  /** Refused because there were too many, where no fault was asked for. */
  readonly overQuota: number;
  /** Questions that were answered in full. */
  readonly answered: number;
};

export type Stretch = {
  readonly from: Date;
  readonly calls: readonly Call[];
  readonly of: Readonly<Record<MarketId, Figures>>;
};

/** Lets the world run for so long, and counts: calls by the stand-in's ledger, the rest by the product's own book. */
export async function runAndMeasure(world: World, ms: number): Promise<Stretch> {
  const { clock, force, sandbox, sources, town } = world;
  await takeLedger(sandbox);
  const from = clock.now();
  await force.runFor(ms);
  const to = clock.now();
  const calls = await takeLedger(sandbox);
  const runs = await town.ctx.db
    .select()
    .from(fetchRuns)
    .where(
      and(
        gte(fetchRuns.startedAt, from),
        lt(fetchRuns.startedAt, to),
        inArray(
          fetchRuns.sourceId,
          MARKETS.map((market) => sources[market].id),
        ),
      ),
    );
  const figuresOf = (market: MarketId): Figures => {
    const mine = calls.filter((call) => call.market === market);
    const asked = runs.filter(({ sourceId }) => sourceId === sources[market].id);
    return {
      calls: mine.length,
      overQuota: mine.filter(({ status, fault }) => status === 429 && fault === null).length,
      answered: asked.filter(({ state, errorKind }) => state === "succeeded" && errorKind === null)
        .length,
    };
  };
  return { from, calls, of: byMarket(figuresOf) };
}
