import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPrint } from "./__fixtures__/any-print";
import { makePrint } from "./__fixtures__/make-print";
import { ListingPrint } from "./listing-print.schema";
import { compareListings } from "./same-object";
import { surroundingsOf } from "./surroundings";

/** A listing and another that mostly copies it: pairs of anything at all are never the same. */
const pairs = fc
  .tuple(anyPrint, anyPrint, fc.array(fc.nat(), { maxLength: 10 }))
  .map(([left, other, kept]) => {
    const names = Object.keys(other).filter((_, at) => kept.some((key) => key % 8 === at % 8));
    const copied = Object.entries(left).filter(([name]) => names.includes(name));
    return [left, { ...other, ...Object.fromEntries(copied), listingId: other.listingId }] as const;
  });

describe("comparing listings", () => {
  it("is symmetric, deterministic and never throws", () => {
    let same = 0;
    fc.assert(
      fc.property(pairs, fc.array(anyPrint, { maxLength: 3 }), ([left, right], around) => {
        fc.pre(left.listingId !== right.listingId);
        const surroundings = surroundingsOf([left, right, ...around]);
        const verdict = compareListings(left, right, surroundings);
        expect(compareListings(right, left, surroundings)).toEqual(verdict);
        expect(compareListings(left, right)).toEqual(compareListings(right, left));
        expect(verdict.because.length).toBeGreaterThan(0);
        if (verdict.kind !== "same") return;
        same += 1;
        expect(verdict.confidence).toBeGreaterThanOrEqual(0.9);
        expect(verdict.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
    expect(same).toBeGreaterThan(0);
  });

  it("makes prints that survive being stored", () => {
    fc.assert(
      fc.property(anyPrint, (print) => {
        expect(ListingPrint.parse(JSON.parse(JSON.stringify(print)))).toEqual(print);
      }),
    );
  });

  it("never says same once one more hard fact differs, whatever else is alike", () => {
    const base = makePrint({ id: "a", photos: [[5, 6]] });
    const facts = base.facts;
    const changes = [
      { brand: "gibson" },
      { models: [...facts.models, "ce2"], other: { models: ["ce3"] } },
      { year: 1999 },
      {
        capacity: [{ unit: "gb" as const, value: 64 }],
        other: { capacity: [{ unit: "gb" as const, value: 128 }] },
      },
      { size: "us 8", other: { size: "us 9" } },
      { colours: ["white" as const] },
      { lotSize: 3 },
      { condition: "for_parts" as const },
      { offer: "accessory" as const, isOfferStated: true },
    ];
    fc.assert(
      fc.property(
        fc.subarray(changes, { minLength: 1 }),
        fc.constantFrom("x", "y"),
        (chosen, source) => {
          const right = makePrint({ id: "b", source, days: [12, 20], photos: [[5, 6]] });
          let [mine, theirs] = [{ ...facts }, { ...right.facts }];
          for (const { other = {}, ...change } of chosen) {
            mine = { ...mine, ...change };
            theirs = { ...theirs, ...other };
          }
          expect(compareListings(base, right).kind).toBe("same");
          const verdict = compareListings({ ...base, facts: mine }, { ...right, facts: theirs });
          expect(verdict.kind).toBe("different");
          expect(verdict.because.length).toBeGreaterThanOrEqual(chosen.length);
        },
      ),
    );
  });
});
