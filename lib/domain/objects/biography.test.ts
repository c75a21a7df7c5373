import { describe, expect, it } from "vitest";
import { type BiographyListing, biographyOf } from "./biography";
import { biographySentence } from "./biography-sentence";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const eur = (units: number) => ({ cents: units * 100, currency: "EUR" });
const words = { money: (cents: number) => `€${cents / 100}`, count: (n: number) => String(n) };

function listing(
  listingId: string,
  sourceId: string,
  prices: readonly (readonly [day: number, units: number])[],
  more: Partial<BiographyListing> = {},
): BiographyListing {
  const last = prices.at(-1) ?? [1, 0];
  return {
    listingId,
    sourceId,
    state: "active",
    firstSeenAt: day(prices[0]?.[0] ?? 1),
    lastSeenAt: day(42),
    price: eur(last[1]),
    changes: prices.map(([from, units], at) => ({
      observedFrom: day(from),
      observedUntil: day(prices[at + 1]?.[0] ?? 42),
      price: eur(units),
      state: "active" as const,
    })),
    ...more,
  };
}

const sentence = (id: string, listings: readonly BiographyListing[], now = day(42)) => {
  const biography = biographyOf(id, listings, now);
  if (!biography) throw new Error("no biography");
  return biographySentence(biography, words)
    .map(({ text }) => text)
    .join("");
};

const relisted = [
  listing(
    "a",
    "x",
    [
      [1, 600],
      [10, 560],
    ],
    { state: "gone", lastSeenAt: day(20) },
  ),
  listing("b", "x", [
    [22, 520],
    [30, 500],
  ]),
  listing("c", "y", [
    [5, 600],
    [31, 380],
  ]),
];

describe("biography", () => {
  it("tells how long, how often lower and where cheaper", () => {
    expect(biographyOf("b", relisted, day(42))).toEqual({
      daysKnown: 41,
      firstSeenAt: day(1),
      isOnOffer: true,
      drops: 3,
      relists: 1,
      sources: 2,
      lowestElsewhere: { listingId: "c", sourceId: "y", price: eur(380), differenceCents: 12_000 },
    });
    expect(sentence("b", relisted)).toBe(
      "41 days, put up again once, 3 price drops, on 2 sites, €120 lower elsewhere",
    );
  });

  it("does not depend on the order of listings and prices", () => {
    const turned = relisted
      .toReversed()
      .map((one) => ({ ...one, changes: one.changes.toReversed() }));
    expect(biographyOf("b", turned, day(42))).toEqual(biographyOf("b", relisted, day(42)));
  });

  it("says nothing is cheaper elsewhere from the cheapest, from what is gone, or across currencies", () => {
    expect(biographyOf("c", relisted, day(42))?.lowestElsewhere).toBeNull();
    const gone = relisted.map((one) =>
      one.listingId === "c" ? { ...one, state: "gone" as const } : one,
    );
    expect(biographyOf("b", gone, day(42))?.lowestElsewhere).toBeNull();
    const dollars = relisted.map((one) =>
      one.listingId === "c" ? { ...one, price: { cents: 100, currency: "USD" } } : one,
    );
    expect(biographyOf("b", dollars, day(42))?.lowestElsewhere).toBeNull();
  });

  it("counts a drop on two sites once and a rise not at all", () => {
    const both = [
      listing("a", "x", [
        [1, 100],
        [5, 90],
        [9, 95],
      ]),
      listing("b", "y", [
        [1, 100],
        [6, 90],
      ]),
    ];
    expect(biographyOf("a", both, day(20))?.drops).toBe(1);
  });

  it("ends with the last that was seen", () => {
    const over = relisted.map((one) => ({ ...one, state: "gone" as const, lastSeenAt: day(30) }));
    expect(sentence("b", over, day(200))).toBe(
      "29 days, put up again once, 3 price drops, on 2 sites",
    );
  });

  it("says what is new", () => {
    expect(sentence("a", [listing("a", "x", [[42, 10]])])).toBe("New today");
    expect(biographyOf("z", relisted, day(42))).toBeNull();
  });
});
