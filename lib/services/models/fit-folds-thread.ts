// Some parts of a training, on a processor of their own.
import { parentPort } from "node:worker_threads";
import { type FoldTask, fitFold } from "@/lib/domain/pricing/hedonic/fit-fold";
import { threadData } from "./run-thread";

parentPort?.postMessage(threadData<FoldTask[]>().map(fitFold));
