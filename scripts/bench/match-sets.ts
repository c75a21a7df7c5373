import { existsSync } from "node:fs";
import { join } from "node:path";
import { identify } from "@/lib/domain/identity/identify";
import {
  createSideReader,
  learnMatcher,
  oddsOfPair,
  type PairMatcher,
} from "@/lib/domain/identity/pairs/pair-matcher";
import { compareFacts } from "@/lib/domain/objects/compare-facts";
import { factsOf } from "@/lib/domain/objects/listing-print";
import { atThreshold, bestRecall, type Judged } from "./best-recall";
import { type DescribedPair, readPairs } from "./read-pairs";

const SETS = ["abt-buy", "wdc-computers"] as const;
const PRECISION_MIN = 0.95;

function factsOfSide({ title, description }: DescribedPair["left"]) {
  return factsOf(
    identify({
      title,
      description,
      category: null,
      brand: null,
      condition: "unknown",
      attributes: {},
    }),
  );
}

/** Odds of the title matcher; where facts clash it is another product, whatever the words say. */
function judge(matcher: PairMatcher, pairs: readonly DescribedPair[], hasGate: boolean): Judged[] {
  const read = createSideReader(matcher.rarity);
  return pairs.map(({ left, right, isSame }) => {
    const isOther = hasGate && compareFacts(factsOfSide(left), factsOfSide(right)).clash.length > 0;
    const odds = oddsOfPair(matcher, read(left), read(right));
    return { score: isOther ? -100 + odds : odds, isSame };
  });
}

function measure(folder: string, name: string) {
  const pairsOf = (part: string) => readPairs(join(folder, `${name}.${part}.csv.gz`));
  const [valid, test] = [pairsOf("valid"), pairsOf("test")];
  const matcher = learnMatcher({ train: pairsOf("train"), valid });
  const figures = (hasGate: boolean) => {
    const judged = judge(matcher, test, hasGate);
    const chosen = bestRecall(judge(matcher, valid, hasGate), PRECISION_MIN);
    return {
      recallAt95: bestRecall(judged, PRECISION_MIN).recall,
      chosenOnValid: atThreshold(judged, chosen.threshold),
    };
  };
  return {
    set: name,
    testPairs: test.length,
    titles: figures(false),
    titlesAndFacts: figures(true),
  };
}

/** Recall at precision ≥ .95 on the sets in a folder; one line for each that is not there. */
export function matchSets(folder: string) {
  return SETS.map((name) => {
    if (!existsSync(join(folder, `${name}.test.csv.gz`))) {
      return { set: name, absent: `${folder} has no ${name}.test.csv.gz` };
    }
    return measure(folder, name);
  });
}
