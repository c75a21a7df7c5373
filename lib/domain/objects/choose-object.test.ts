import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPrint } from "./__fixtures__/any-print";
import { makePrint } from "./__fixtures__/make-print";
import { chooseObject, type ObjectCandidate } from "./choose-object";
import type { PhotoHash } from "./photo-hash";
import { reviewObject } from "./review-object";
import { surroundingsOf } from "./surroundings";

const PHOTO: PhotoHash = [0x1234abcd, 0x9876fedc];
const first = makePrint({ id: "a", photos: [PHOTO] });
const again = makePrint({ id: "b", days: [14, 30], photos: [PHOTO] });
const elsewhere = makePrint({ id: "c", source: "y", days: [15, 40], photos: [PHOTO] });
const candidate = (print: ObjectCandidate["print"], objectId: string) => ({ print, objectId });

describe("which object a listing joins", () => {
  it("joins the one it is like", () => {
    expect(
      chooseObject({ print: again, candidates: [candidate(first, "o1")], splits: [] }),
    ).toMatchObject({ kind: "joins", objectId: "o1", likeListingId: "a" });
  });

  it("stays alone when it is like none", () => {
    const other = makePrint({ id: "z", title: "Sofa", description: "", sellerRef: null });
    const candidates = [candidate(other, "o1")];
    expect(chooseObject({ print: again, candidates, splits: [] })).toEqual({ kind: "alone" });
    expect(chooseObject({ print: again, candidates: [], splits: [] })).toEqual({ kind: "alone" });
  });

  it("does not join where one listing of the object cannot be it", () => {
    const beside = makePrint({ id: "d", days: [13, 30], photos: [PHOTO] });
    const candidates = [candidate(first, "o1"), candidate(beside, "o1")];
    expect(chooseObject({ print: again, candidates, splits: [] })).toEqual({ kind: "alone" });
  });

  it("keeps a split for ever", () => {
    const splits = [{ listingId: "b", objectId: "o1" }];
    const candidates = [candidate(first, "o1")];
    expect(chooseObject({ print: again, candidates, splits })).toEqual({ kind: "alone" });
  });

  it("is between two objects that a person split", () => {
    const splits = [{ listingId: "b", objectId: "o1" }];
    const candidates = [candidate(first, "o1"), candidate(again, "o2")];
    expect(chooseObject({ print: elsewhere, candidates, splits })).toEqual({
      kind: "between",
      objectIds: ["o1", "o2"],
    });
    const [one] = candidates;
    expect(one && chooseObject({ print: elsewhere, candidates: [one], splits }).kind).toBe("joins");
  });

  it("joins one of two objects that may be one, and does not tie them", () => {
    const candidates = [candidate(first, "o1"), candidate(again, "o2")];
    expect(chooseObject({ print: elsewhere, candidates, splits: [] })).toMatchObject({
      kind: "joins",
    });
  });

  it("does not depend on the order of candidates, and a split wins over anything", () => {
    const pool = fc.array(fc.tuple(anyPrint, fc.constantFrom("o1", "o2", "o3")), { maxLength: 6 });
    const objectIds = fc.subarray(["o1", "o2", "o3"]);
    fc.assert(
      fc.property(anyPrint, pool, objectIds, fc.boolean(), (other, drawn, apart, isAny) => {
        const print = isAny ? other : elsewhere;
        const known = [candidate(first, "o1"), candidate(again, "o2")];
        const all = [...known, ...drawn.map(([given, objectId]) => candidate(given, objectId))];
        const candidates = [...new Map(all.map((one) => [one.print.listingId, one])).values()];
        const splits = apart.map((objectId) => ({ listingId: print.listingId, objectId }));
        const choice = chooseObject({ print, candidates, splits });
        expect(chooseObject({ print, candidates: candidates.toReversed(), splits })).toEqual(
          choice,
        );
        if (choice.kind === "joins") expect(apart).not.toContain(choice.objectId);
        if (choice.kind === "between") {
          for (const objectId of choice.objectIds) expect(apart).not.toContain(objectId);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("an object looked at again", () => {
  const unit = (id: string, from: number) =>
    makePrint({ id, source: from > 20 ? "y" : "x", days: [from, from + 3], units: 500 + from });
  const prints = [unit("a", 0), unit("b", 10)];

  it("keeps what is like it", () => {
    const surroundings = surroundingsOf(prints);
    expect(reviewObject({ prints, surroundings, kept: new Set() })).toEqual([]);
  });

  it("lets go of another unit once the seller turns out to have several, unless a person keeps it", () => {
    const more = ["c", "d"].map((id) => makePrint({ id, days: [20, 30] }));
    const surroundings = surroundingsOf([...prints, ...more]);
    const review = (kept: readonly string[]) =>
      reviewObject({ prints: prints.toReversed(), surroundings, kept: new Set(kept) });
    expect(review([])).toEqual(["b"]);
    expect(review(["b"])).toEqual([]);
  });
});
