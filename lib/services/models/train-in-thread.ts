import type { WordTable } from "@/lib/domain/matching/word-table";
import type { ModelComparison } from "@/lib/domain/model/compare-models";
import type { MarketModel } from "@/lib/domain/model/market-model";
import type { TrainingComp } from "@/lib/domain/model/training-comp";
import { runThread } from "./run-thread";

export type TrainTask = {
  readonly version: string;
  /** To learn from and, one in ten, to measure with. */
  readonly comps: readonly TrainingComp[];
  /** Of all comps, also those beyond the ones learned from. */
  readonly words: WordTable;
  readonly current: MarketModel;
};

export type TrainResult = {
  readonly candidate: MarketModel;
  readonly comparison: ModelComparison;
  readonly learnedCount: number;
};

/** Trains a model and measures it against the current one, in a thread of its own. */
export function trainInThread(task: TrainTask, signal?: AbortSignal): Promise<TrainResult> {
  return runThread("train-thread.ts", task, signal);
}
