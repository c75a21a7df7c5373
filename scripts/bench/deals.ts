// How well the value score finds planted deals: npm run bench:deals -- --comps A.csv.gz --test B.csv.gz --seed S [--floor 100] [--traps T.csv]
import { parseArgs } from "node:util";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import type { Market } from "@/lib/domain/verdict/market";
import { floorCentsOf } from "./floor-of";
import { learnMarket } from "./learn-market";
import { plantDeals } from "./plant-deals";
import { averagePrecision, precisionAt } from "./ranking";
import { readMarket } from "./read-market";
import { readRows } from "./read-rows";
import { type BenchSubject, toBenchSubject, toTrainingComp } from "./value-subject";

const PLANTINGS = 10;
const TOP = 100;

const { values: options } = parseArgs({
  options: {
    comps: { type: "string" },
    test: { type: "string" },
    seed: { type: "string", default: "1" },
    floor: { type: "string" },
    traps: { type: "string" },
  },
});
if (!options.comps || !options.test) {
  console.error("bench:deals needs --comps FILE, --test FILE and --seed S.");
  process.exit(2);
}

type Ranked = { readonly id: string; readonly isDeal: boolean; readonly score: number };

/** Best first; what gets no verdict is not ranked. Equal scores stand in the order of the file. */
function rank(rows: readonly { subject: BenchSubject; isDeal: boolean }[], market: Market) {
  const scored = rows.flatMap(({ subject: { id, subject, now }, isDeal }): Ranked[] => {
    const { value } = judgeListing(subject, market, { now });
    return value.kind === "scored" ? [{ id, isDeal, score: value.score }] : [];
  });
  return scored.sort((left, right) => right.score - left.score);
}

const comps = (await readMarket(options.comps, "comps")).flatMap(
  (row) => toTrainingComp(row) ?? [],
);
const { market, lastDay } = await learnMarket(comps);
const rows = (await readMarket(options.test, "comps")).flatMap((row) => {
  const subject = toBenchSubject(row, lastDay);
  return subject ? [{ row, subject }] : [];
});
const floorCents = options.floor
  ? 100 * Number(options.floor)
  : floorCentsOf(
      options.test,
      comps.map(({ allInCents }) => allInCents),
    );
const trapIds = new Set((options.traps ? readRows(options.traps) : []).map(({ id }) => id ?? ""));
const figures = Array.from({ length: PLANTINGS }, (_, planting) => {
  const candidates = rows.filter(({ subject }) => subject.truthCents >= floorCents);
  const asks = plantDeals(
    candidates.map(({ subject }) => subject.truthCents),
    floorCents,
    `${options.seed} ${planting}`,
  );
  const ranked = rank(
    candidates.flatMap(({ row }, at) => {
      const ask = asks[at];
      const subject = ask && toBenchSubject(row, lastDay, ask.askedCents);
      return subject ? [{ subject, isDeal: ask.isDeal }] : [];
    }),
    market,
  );
  const hits = ranked.map(({ isDeal }) => isDeal);
  const planted = asks.filter(({ isDeal }) => isDeal).length;
  return {
    rows: candidates.length,
    planted,
    ranked: ranked.length,
    precisionAt100: precisionAt(hits, TOP),
    averagePrecision: averagePrecision(hits, planted),
    trapsInTop100: ranked.slice(0, TOP).filter(({ id }) => trapIds.has(id)).length,
  };
});
const mean = (name: keyof (typeof figures)[number]) =>
  figures.reduce((sum, figure) => sum + figure[name], 0) / figures.length;
console.log(
  JSON.stringify({
    rows: mean("rows"),
    planted: mean("planted"),
    ranked: mean("ranked"),
    precisionAt100: mean("precisionAt100"),
    averagePrecision: mean("averagePrecision"),
    trapsInTop100: mean("trapsInTop100"),
    trapsInTop100Most: Math.max(...figures.map(({ trapsInTop100 }) => trapsInTop100)),
    peakMemoryMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
