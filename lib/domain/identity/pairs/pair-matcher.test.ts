import { describe, expect, it } from "vitest";
import {
  createSideReader,
  isSameProduct,
  type LabelledPair,
  learnMatcher,
  oddsOfPair,
} from "./pair-matcher";

const NOUNS = ["camera", "receiver", "speaker", "player", "monitor"];
const EXTRAS = ["black", "with remote", "silver finish", "portable", "digital"];

/** Two shops that spell the same model differently; a wrong pair is of another model of the same kind. */
function pairOf(at: number): LabelledPair {
  const isSame = at % 3 === 0;
  const noun = NOUNS[at % NOUNS.length];
  const other = isSame ? at : at + 1;
  return {
    left: { title: `Sony ${noun} DSC-W${100 + at}P ${EXTRAS[(at * 7) % 5]}`, price: 100 + at },
    right: { title: `${noun} sony dscw${100 + other} ${EXTRAS[(at * 3) % 5]}`, price: null },
    isSame,
  };
}

const PAIRS = Array.from({ length: 600 }, (_, at) => pairOf(at));

describe("pair matcher", () => {
  const train = PAIRS.slice(0, 300);
  const valid = PAIRS.slice(300, 450);
  const matcher = learnMatcher({ train, valid });
  const read = createSideReader(matcher.rarity);
  const isSame = ({ left, right }: LabelledPair) => isSameProduct(matcher, read(left), read(right));

  it("tells models apart that it has not seen", () => {
    const wrong = PAIRS.slice(450).filter((pair) => isSame(pair) !== pair.isSame);
    expect(wrong.length).toBeLessThan(8);
  });

  it("decides as the odds say", () => {
    for (const pair of PAIRS) {
      const odds = oddsOfPair(matcher, read(pair.left), read(pair.right));
      expect(isSame(pair)).toBe(odds >= matcher.threshold);
    }
  });

  it("gives the same answer every time", () => {
    expect(learnMatcher({ train, valid }).trees).toEqual(matcher.trees);
  });

  it("reads each title once, with the price of each side", () => {
    const side = { title: "Sony DSC-W120", price: 10 };
    expect(read(side)).toBe(read(side));
    expect(read({ ...side, price: 20 })).toEqual({ ...read(side), price: 20 });
  });

  it("works without pairs, titles or sensible prices", () => {
    const empty = learnMatcher({ train: [], valid: [] });
    const readEmpty = createSideReader(empty.rarity);
    const blank = readEmpty({ title: "", price: Number.NaN });
    const odd = readEmpty({ title: "🔥 \u202e ", price: -5 });
    expect(oddsOfPair(empty, blank, odd)).toBe(0);
    expect([blank.price, odd.price]).toEqual([null, null]);
    expect(Number.isFinite(oddsOfPair(matcher, blank, odd))).toBe(true);
  });
});
