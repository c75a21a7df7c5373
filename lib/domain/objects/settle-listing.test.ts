import { describe, expect, it } from "vitest";
import { makePrint } from "./__fixtures__/make-print";
import type { ListingPrint } from "./listing-print.schema";
import type { PhotoHash } from "./photo-hash";
import { type ListingToSettle, settleListing } from "./settle-listing";

const PHOTO: PhotoHash = [0x1234abcd, 0x9876fedc];
const first = makePrint({ id: "a", photos: [PHOTO] });
const again = makePrint({ id: "b", days: [14, 30], photos: [PHOTO] });
const NOTHING: ReadonlySet<string> = new Set();

function settle(print: ListingPrint, over: Partial<ListingToSettle> = {}) {
  const usual = { objectId: print.listingId, candidates: [], splits: [], kept: NOTHING };
  return settleListing({ print, ...usual, ...over });
}

describe("a listing that is settled", () => {
  it("joins what it is like, and is of nothing where nothing is", () => {
    const candidates = [{ print: first, objectId: "o1" }];
    expect(settle(again, { candidates })).toEqual({ joins: "o1", leaving: [] });
    expect(settle(again)).toEqual({ joins: null, leaving: [] });
  });

  it("stays where it is as long as it is like the others, and leaves when it is not", () => {
    const candidates = [{ print: first, objectId: "o1" }];
    expect(settle(again, { objectId: "o1", candidates })).toEqual({ joins: null, leaving: [] });
    const other = makePrint({ id: "b", days: [14, 30], title: "Gibson SG 2004 cherry" });
    const input = { objectId: "o1", candidates };
    expect(settle(other, input)).toEqual({ joins: null, leaving: ["b"] });
    expect(settle(other, { ...input, kept: new Set(["b"]) }).leaving).toEqual([]);
  });

  it("is not alone in an object that others are in, and looks for no other", () => {
    const twin = makePrint({ id: "c", source: "y", days: [15, 40], photos: [PHOTO] });
    const candidates = [
      { print: first, objectId: "o1" },
      { print: twin, objectId: "o2" },
    ];
    expect(settle(again, { objectId: "o1", candidates }).joins).toBeNull();
  });

  it("does not join what was split from the object that it is alone in", () => {
    const candidates = [{ print: first, objectId: "a" }];
    const splits = [{ listingId: "a", objectId: "o9" }];
    expect(settle(again, { objectId: "o9", candidates }).joins).toBe("a");
    expect(settle(again, { objectId: "o9", candidates, splits }).joins).toBeNull();
  });

  it("takes nothing apart that it has neither seller nor words of", () => {
    const stranger = makePrint({
      id: "z",
      days: [20, 30],
      sellerRef: "somebody",
      description: "Other words about another thing that nobody else has ever written down here.",
      photos: [PHOTO],
    });
    const candidates = [first, again].map((print) => ({ print, objectId: "o1" }));
    expect(settle(stranger, { candidates }).leaving).toEqual([]);
  });
});

describe("prices of two listings", () => {
  const cheap = { ...again, priceCents: 9_000, firstPriceCents: 48_000 };

  it("are held against each other as they were when the second came", () => {
    const candidates = [{ print: first, objectId: "o1" }];
    expect(settle(cheap, { objectId: "o1", candidates }).leaving).toEqual([]);
    const bait = { ...again, priceCents: 9_000 };
    expect(settle(bait, { objectId: "o1", candidates }).leaving).toEqual(["b"]);
  });

  it("do not count what the first fell to after the second had come", () => {
    const fallen = { ...first, priceCents: 12_000, firstPriceCents: 50_000 };
    const candidates = [{ print: fallen, objectId: "o1" }];
    expect(settle(again, { objectId: "o1", candidates }).leaving).toEqual([]);
  });
});

describe("a first photo", () => {
  const [one, other]: readonly PhotoHash[] = [PHOTO, [0xcb54dca3, 0x67890123]];
  const seen = (id: string, source: string, photos: readonly PhotoHash[], sellerRef: string) =>
    makePrint({ id, source, days: id === "a" ? [0, 10] : [12, 20], photos, sellerRef });
  const left = seen("a", "x", [one ?? PHOTO], "annaweber77");
  const right = seen("b", "y", [other ?? PHOTO], "anna_kiel");
  const leaving = (prints: readonly [ListingPrint, ListingPrint]) =>
    settle(prints[1], { objectId: "o1", candidates: [{ print: prints[0], objectId: "o1" }] })
      .leaving;

  it("that differs parts nothing where the others were not looked at", () => {
    expect(leaving([left, right])).toEqual(["b"]);
    expect(leaving([left, { ...right, isPhotoChosen: true }])).toEqual([]);
    expect(leaving([{ ...left, isPhotoChosen: true }, right])).toEqual([]);
  });

  it("that is the same tells the thing", () => {
    const bare = { ...right, sketch: [], isPhotoChosen: true };
    const candidates = [{ print: left, objectId: "o1" }];
    expect(settle(bare, { candidates }).joins).toBeNull();
    expect(settle({ ...bare, photos: left.photos }, { candidates }).joins).toBe("o1");
  });
});
