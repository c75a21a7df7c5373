import {
  type IntervalFactors,
  NO_FACTORS,
  versionWith,
} from "@/lib/domain/ledger/interval-factors";
import { type CompPool, createCompPool } from "@/lib/domain/matching/comp-pool";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { type MarketModel, PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { createMarketValuer, type MarketValuer } from "./value-market";

/** What listings are judged against: comps to compare with, and what was learned from them. */
export type Market = {
  readonly modelVersion: string;
  readonly pool: CompPool;
  /** How far `valueOf` stretches intervals. */
  readonly widening: IntervalFactors["factors"];
  readonly valueOf: MarketValuer;
};

type On =
  | { readonly model: MarketModel; readonly widening?: IntervalFactors }
  | { readonly base: Market };

/** The market of these comps under a model, or of another market's comps and these. */
export function createMarket(comps: readonly PoolComp[], on: On = { model: PRIOR_MODEL }): Market {
  if ("base" in on) return { ...on.base, pool: createCompPool(comps, { base: on.base.pool }) };
  return marketOn(
    createCompPool(comps, { comparison: on.model.comparison }),
    on.model,
    on.widening,
  );
}

/** The market of a pool that was filled under this model. */
export function marketOn(
  pool: CompPool,
  model: MarketModel,
  widening: IntervalFactors = NO_FACTORS,
): Market {
  return {
    modelVersion: versionWith(model.version, widening),
    pool,
    widening: widening.factors,
    valueOf: createMarketValuer(model, widening),
  };
}
