import { trainMarketModel } from "@/lib/domain/model/train-market-model";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import { createMarket, type Market } from "@/lib/domain/verdict/market";
import { fitFoldsBeside } from "@/lib/services/models/fit-folds-beside";

const DAY_MS = 86_400_000;

export type LearnedMarket = {
  readonly market: Market;
  /** Learning and getting the comps ready to be searched. */
  readonly fitSeconds: number;
  /** When rows without a date of their own are judged. */
  readonly lastDay: Date;
};

/** A market that was learned from these comps, as the app learns its own. */
export async function learnMarket(comps: readonly TrainingComp[]): Promise<LearnedMarket> {
  const startedAt = performance.now();
  const model = await trainMarketModel(comps, { version: "bench", fitFolds: fitFoldsBeside });
  const market = createMarket(comps, { model });
  const newest = comps.reduce((day, comp) => Math.max(day, comp.observedDay ?? 0), 0);
  return {
    market,
    fitSeconds: (performance.now() - startedAt) / 1_000,
    lastDay: new Date((newest + 1) * DAY_MS),
  };
}
