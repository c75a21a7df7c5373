// Same product or not: learns on labelled pairs, chooses the threshold on others, measures on a third file.
import {
  createSideReader,
  isSameProduct,
  type LabelledPair,
  learnMatcher,
  type PairMatcher,
} from "@/lib/domain/identity/pairs/pair-matcher";
import { agreementOf } from "@/lib/domain/identity/pairs/pick-threshold";
import { passesPerSecond } from "./passes-per-second";
import { readFiles } from "./read-files";
import { readPairs } from "./read-pairs";

/** From titles to decisions, every distinct side read once. */
function judge(matcher: PairMatcher, pairs: readonly LabelledPair[]): boolean[] {
  const read = createSideReader(matcher.rarity);
  return pairs.map(({ left, right }) => isSameProduct(matcher, read(left), read(right)));
}

const keyOf = ({ left, right }: LabelledPair) => JSON.stringify([left, right]);

const files = readFiles("bench:match", ["train", "valid", "test"]);
const train = readPairs(files.train);
const valid = readPairs(files.valid);
const test = readPairs(files.test);

const started = performance.now();
const matcher = learnMatcher({ train, valid });
const fitSeconds = (performance.now() - started) / 1_000;

function measure(pairs: readonly LabelledPair[]) {
  const labels = pairs.map(({ isSame }) => isSame);
  return agreementOf(judge(matcher, pairs), labels);
}

// Published splits may hold the same pair twice; the figure without those is given beside.
const seen = new Set([...train, ...valid].map(keyOf));
const unseen = test.filter((pair) => !seen.has(keyOf(pair)));

console.log(
  JSON.stringify({
    ...measure(test),
    pairsPerSecond: Math.round(passesPerSecond(() => judge(matcher, test)) * test.length),
    validF1: measure(valid).f1,
    f1Unseen: measure(unseen).f1,
    testPairs: test.length,
    testPairsUnseen: unseen.length,
    fitSeconds,
    peakMemoryMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
