// npm run bench:value -- --comps A.csv.gz --test B.csv.gz [--out predictions.csv]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { learnMarket } from "./learn-market";
import { marketOf } from "./market-of";
import { readMarket } from "./read-market";
import { toBenchSubject, toTrainingComp } from "./value-subject";
import { PREDICTION_HEADER, type Prediction, predictionLine, summarise } from "./value-summary";

const { values: options } = parseArgs({
  options: { comps: { type: "string" }, test: { type: "string" }, out: { type: "string" } },
});
if (!options.comps || !options.test) {
  console.error("bench:value needs --comps FILE and --test FILE, such as guitars_comps.csv.gz.");
  process.exit(2);
}
const comps = (await readMarket(options.comps, "comps")).flatMap(
  (row) => toTrainingComp(row) ?? [],
);
const { market, fitSeconds, lastDay } = await learnMarket(comps);
const subjects = (await readMarket(options.test, "comps")).flatMap(
  (row) => toBenchSubject(row, lastDay) ?? [],
);
const startedAt = performance.now();
const predictions = subjects.map((one): Prediction => {
  const verdict = judgeListing(one.subject, market, { now: one.now });
  const { value } = verdict;
  return {
    ...one,
    verdict,
    market: value.kind === "scored" ? value.market : marketOf(one, market),
  };
});
const seconds = (performance.now() - startedAt) / 1_000;
if (options.out) {
  writeFileSync(
    options.out,
    [PREDICTION_HEADER, ...predictions.map(predictionLine), ""].join("\n"),
  );
}
console.log(
  JSON.stringify({
    ...summarise(predictions),
    fitSeconds,
    predictionsPerSecond: predictions.length / seconds,
    peakMemoryMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
