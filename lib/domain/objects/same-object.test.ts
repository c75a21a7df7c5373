import { describe, expect, it } from "vitest";
import { makePrint } from "./__fixtures__/make-print";
import { joinReasonText } from "./join-reason";
import type { PhotoHash } from "./photo-hash";
import { compareListings, type SameObject } from "./same-object";
import { surroundingsOf } from "./surroundings";

const PHOTO: PhotoHash = [0x1234abcd, 0x9876fedc];
const OTHER_PHOTO: PhotoHash = [0xedcb5432, 0x67890123];
const OTHER_TEXT =
  "Selling for a friend who moved abroad last summer, the case has a broken latch, and the tuners were changed by a luthier who also set the action as low as it goes.";

const codes = ({ because }: SameObject) => because.map(({ code }) => code);

describe("a relist in one source", () => {
  const first = makePrint({ id: "a", photos: [PHOTO] });

  it("is one object when the first is over", () => {
    const again = makePrint({ id: "b", days: [14, 30], units: 450, photos: [PHOTO] });
    const verdict = compareListings(first, again);
    expect(verdict).toMatchObject({ kind: "same" });
    expect(codes(verdict)).toEqual(expect.arrayContaining(["same-seller", "same-photo"]));
    if (verdict.kind === "same") expect(verdict.confidence).toBeGreaterThan(0.99);
  });

  it("is one object when it is told in other words with other photos, by the seller", () => {
    const again = makePrint({
      id: "b",
      days: [14, 30],
      description: OTHER_TEXT,
      photos: [OTHER_PHOTO],
      title: "Player Stratocaster by Fender, 2019",
    });
    expect(compareListings(first, again).kind).toBe("same");
  });

  it("is another one when both were on offer", () => {
    const beside = makePrint({ id: "b", days: [3, 30], photos: [PHOTO] });
    expect(compareListings(first, beside)).toEqual({
      kind: "different",
      because: [{ code: "both-on-offer" }],
    });
  });

  it("is not decided while both are on offer since just now", () => {
    const live = makePrint({ id: "a", days: [0, 10], state: "active" });
    const again = makePrint({ id: "b", days: [10, 10], state: "active" });
    expect(codes(compareListings(live, again))).toContain("not-over-yet");
  });

  it("is another one when somebody else sells it", () => {
    const theirs = makePrint({
      id: "b",
      days: [14, 30],
      sellerRef: "tomkeller12",
      photos: [PHOTO],
    });
    expect(codes(compareListings(first, theirs))).toEqual(["two-sellers"]);
  });

  it.each(["annaweber77", null])(
    "is another motif under the same text (seller %s)",
    (sellerRef) => {
      const piece = (id: string, title: string, from: number) =>
        makePrint({ id, title, sellerRef, days: [from, from + 5] });
      const pelican = piece("a", "Knitted cushion pelican pattern", 0);
      const tulip = piece("b", "Knitted cushion tulip pattern", 8);
      expect(compareListings(pelican, tulip).kind).toBe("unsure");
      const again = piece("c", "Knitted cushion pelican pattern, bargain", 8);
      expect(compareListings(pelican, again).kind).toBe("same");
    },
  );

  it("is not the next one of a shop", () => {
    const unit = (id: string, from: number) =>
      makePrint({ id, days: [from, from + 5], condition: "new", photos: [PHOTO] });
    expect(codes(compareListings(unit("a", 0), unit("b", 9)))).toContain("several-units");
  });

  it("is not joined after it was sold, but for the very photo", () => {
    const sold = makePrint({ id: "a", state: "sold" });
    const again = makePrint({ id: "b", days: [14, 30] });
    expect(codes(compareListings(sold, again))).toContain("sold-before");
    const shown = makePrint({ id: "a", state: "sold", photos: [PHOTO] });
    const shownAgain = makePrint({ id: "b", days: [14, 30], photos: [PHOTO] });
    expect(compareListings(shown, shownAgain).kind).toBe("same");
  });

  it("is a second one when the words are copied and the photos are new", () => {
    const nobody = { sellerRef: null, place: { label: null, latitude: null, longitude: null } };
    const one = makePrint({ id: "a", ...nobody, photos: [PHOTO] });
    const two = makePrint({ id: "b", ...nobody, days: [12, 20], photos: [OTHER_PHOTO] });
    expect(compareListings(one, two).kind).toBe("unsure");
  });
});

describe("one thing on two sites", () => {
  const here = makePrint({ id: "a", photos: [PHOTO] });
  const there = (given: Parameters<typeof makePrint>[0] = {}) =>
    makePrint({ id: "b", source: "y", days: [2, 20], sellerRef: "a-w", photos: [PHOTO], ...given });

  it("is one object by photo, words, price and place, under another name", () => {
    expect(compareListings(here, there()).kind).toBe("same");
  });

  it("is one object in two languages by its photo", () => {
    const german = there({
      title: "Fender Player Stratocaster schwarz 2019 E-Gitarre",
      description:
        "Vor vier Jahren vom Onkel gekauft, kleine Delle an der Buchse, spielt sich wunderbar.",
    });
    expect(compareListings(here, german).kind).toBe("same");
  });

  it("is one object with an unlike title: a title alone rejects nothing", () => {
    expect(compareListings(here, there({ title: "Bought at my uncle's" })).kind).toBe("same");
  });

  it("is no object at all by words, price and town alone: two people may own two", () => {
    const twin = there({ photos: [OTHER_PHOTO], description: OTHER_TEXT });
    expect(compareListings(here, twin).kind).toBe("unsure");
    const without = makePrint({ id: "a", description: "" });
    expect(codes(compareListings(without, there({ photos: [], description: "" })))).toContain(
      "nothing-own",
    );
  });

  it("is not the bait that copies photo and words for much less", () => {
    const bait = there({ units: 280, place: { label: null, latitude: null, longitude: null } });
    expect(codes(compareListings(here, bait))).toContain("cheap-copy");
    expect(compareListings(here, there({ units: 280 })).kind).toBe("unsure");
  });

  it("is not in two towns", () => {
    const far = there({ place: { label: "Bristol", latitude: 51.45, longitude: -2.59 } });
    expect(codes(compareListings(here, far))).toContain("far-apart");
  });

  it("is not its accessory in the same pictures", () => {
    const strap = there({ title: "Zipper for Fender Player Stratocaster", units: 25 });
    expect(compareListings(here, strap).kind).not.toBe("same");
  });

  it("is compared across currencies, roughly", () => {
    const dollars = there({ price: { cents: 56_000, currency: "USD" } });
    expect(compareListings(here, dollars).kind).toBe("same");
    const cheap = there({ price: { cents: 20_000, currency: "USD" } });
    expect(compareListings(here, cheap).kind).not.toBe("same");
  });

  it("is not known by a photo and a text that shops share", () => {
    const shared = ["s1", "s2"].map((sellerRef) =>
      makePrint({ id: sellerRef, sellerRef, photos: [PHOTO] }),
    );
    const surroundings = surroundingsOf([here, there(), ...shared]);
    expect(compareListings(here, there()).kind).toBe("same");
    expect(codes(compareListings(here, there(), surroundings))).toContain("nothing-own");
  });

  it("is not one of forty that a shop has", () => {
    const units = Array.from({ length: 40 }, (_, at) =>
      makePrint({ id: `u${at}`, source: at % 2 ? "x" : "y", condition: "new", photos: [PHOTO] }),
    );
    const surroundings = surroundingsOf(units);
    for (const one of units.slice(0, 6)) {
      for (const other of units.slice(6, 12)) {
        expect(compareListings(one, other, surroundings).kind).not.toBe("same");
      }
    }
  });
});

it("gives its reasons in words", () => {
  const verdict = compareListings(
    makePrint({ id: "a", title: "iPhone 12 64GB" }),
    makePrint({ id: "b", title: "iPhone 12 128GB", source: "y" }),
  );
  expect(verdict.because.map(joinReasonText)).toEqual(["another capacity"]);
});
