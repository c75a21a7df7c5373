import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/core/seeded-random";
import { choosePenalties } from "./choose-penalties";
import { GROUP_NAMES } from "./feature-groups";
import { holdOuts } from "./hold-outs";
import { learnPenalties } from "./learn-penalties";
import { SparseRowsBuilder } from "./sparse-rows";

const ROWS = 1_200;
const FAMILIES = { telling: GROUP_NAMES.indexOf("brand"), idle: GROUP_NAMES.indexOf("titlePair") };
/** Columns of each of the two families. */
const COLUMNS = 40;

/** Prices that follow the columns of one family and not at all those of the other. */
function madeMarket(rowCount = ROWS) {
  const random = seededRandom("penalties");
  const worth = Array.from({ length: COLUMNS }, () => random.normal());
  const builder = new SparseRowsBuilder();
  const targets = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const telling = Math.floor(random.next() * COLUMNS);
    builder.push(telling, 1);
    builder.push(COLUMNS + Math.floor(random.next() * COLUMNS), 1);
    builder.endRow();
    targets[row] = 3 + (worth[telling] ?? 0) + 0.3 * random.normal();
  }
  const families = Uint8Array.from({ length: 2 * COLUMNS }, (_, column) =>
    column < COLUMNS ? FAMILIES.telling : FAMILIES.idle,
  );
  return { rows: builder.build(2 * COLUMNS), targets, families };
}

const folds = Int32Array.from({ length: ROWS }, (_, row) => row % 5);
const undated = new Int32Array(ROWS).fill(-1);

describe("learnPenalties", () => {
  test("draws in what tells nothing, and lets go of what tells the price", () => {
    const penalties = learnPenalties(madeMarket(), 4, holdOuts(folds, undated));
    expect(penalties[0]).toBeLessThan(2);
    expect(penalties[COLUMNS]).toBeGreaterThan(6);
    expect(new Set(penalties).size).toBe(2);
  });

  test("leaves all alike where there is nothing to hold against", () => {
    expect(new Set(learnPenalties(madeMarket(), 4, []))).toEqual(new Set([4]));
  });
});

describe("choosePenalties", () => {
  const kindsOf = ({ families, ...market }: ReturnType<typeof madeMarket>, sellers: number) => {
    const rowFolds = Int32Array.from(market.targets, (_, row) => row % sellers);
    const days = new Int32Array(market.targets.length).fill(-1);
    return choosePenalties({ ...market, folds: rowFolds, days }, families).penalties.map(
      (penalties) => new Set(penalties).size,
    );
  };

  test("adds what was learned to the common penalty where it errs less", () => {
    expect(kindsOf(madeMarket(), 5)).toEqual([1, 2]);
  });

  test("keeps the common one alone in small markets, and where one seller leaves nothing to hold against", () => {
    expect(kindsOf(madeMarket(400), 5)).toEqual([1]);
    expect(kindsOf(madeMarket(), 1)).toEqual([1]);
  });
});

describe("holdOuts", () => {
  test("never holds a row of the day that was learned from last", () => {
    const days = Int32Array.from({ length: ROWS }, (_, row) => 19_000 + (row % 37));
    for (const { rowWeights, isHeld } of holdOuts(folds, days)) {
      const learned = days.filter((_, row) => rowWeights[row] === 1);
      const held = days.filter((_, row) => isHeld[row] === 1);
      expect(Math.max(...learned)).toBeLessThan(Math.min(...held));
    }
  });

  test("leaves out cuts that hold, or learn from, hardly a row", () => {
    const few = Int32Array.from({ length: ROWS }, (_, row) => (row < 10 ? 0 : row % 2 ? 3 : 4));
    expect(holdOuts(few, undated)).toHaveLength(2);
    expect(holdOuts(new Int32Array(ROWS), undated)).toEqual([]);
  });

  test("looks ahead where rows are dated: all that is held comes after all that is learned from", () => {
    const days = Int32Array.from({ length: ROWS }, (_, row) => 19_000 + ((row * 7) % ROWS));
    const cuts = holdOuts(folds, days);
    expect(cuts.length).toBeGreaterThan(1);
    for (const { rowWeights, isHeld } of cuts) {
      const learned = days.filter((_, row) => rowWeights[row] === 1);
      const held = days.filter((_, row) => isHeld[row] === 1);
      expect(held.length).toBeGreaterThan(ROWS / 12);
      expect(Math.max(...learned)).toBeLessThan(Math.min(...held));
    }
  });

  test.each([
    ["no row is dated", undated],
    ["all are of a few days", Int32Array.from({ length: ROWS }, (_, row) => 19_000 + (row % 5))],
    ["a few alone are of other days", undated.map((_, row) => (row < 50 ? 18_000 : 19_000))],
    ["many are not dated", undated.map((_, row) => (row % 4 === 0 ? -1 : 19_000 + row))],
  ])("keeps folds apart where %s", (_, days) => {
    const cuts = holdOuts(folds, days);
    for (const { rowWeights, isHeld } of cuts) {
      const held = new Set(folds.filter((_fold, row) => isHeld[row] === 1));
      expect(held.size).toBe(1);
      rowWeights.forEach((weight, row) => {
        expect(weight).toBe(isHeld[row] ? 0 : 1);
      });
    }
    expect(cuts.length).toBeGreaterThan(1);
  });
});
