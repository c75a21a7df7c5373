// The thread that a model is trained and measured in: minutes of arithmetic, which must not hold up a process.
import { parentPort } from "node:worker_threads";
import { compareModels } from "@/lib/domain/model/compare-models";
import { isHeldBack } from "@/lib/domain/model/is-held-back";
import { trainMarketModel } from "@/lib/domain/model/train-market-model";
import { fitFoldsBeside } from "./fit-folds-beside";
import { threadData } from "./run-thread";
import type { TrainResult, TrainTask } from "./train-in-thread";

const { comps, words, version, current } = threadData<TrainTask>();
const learned = comps.filter((comp) => !isHeldBack(comp));
const candidate = await trainMarketModel(learned, { version, words, fitFolds: fitFoldsBeside });
const comparison = compareModels({ candidate, current }, learned, comps.filter(isHeldBack));
const result: TrainResult = { candidate, comparison, learnedCount: learned.length };
parentPort?.postMessage(result);
