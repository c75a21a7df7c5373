import { expect, test } from "vitest";
import { chooseOutlet } from "./choose-outlet";
import { feeOutlets } from "./fee-outlets";
import type { FeeOverride } from "./fee-override.schema";
import type { FeeSchedule } from "./fee-schedule.schema";
import { isStale } from "./is-stale";
import { SEED_FEE_SCHEDULES } from "./seed-fee-schedules";

const NOW = new Date("2026-11-20T12:00:00Z");

const schedules = SEED_FEE_SCHEDULES.map(
  ({ key, ...fields }): FeeSchedule => ({
    ...fields,
    id: `fee_${key}`,
    isSeeded: true,
    editedAt: null,
  }),
);
const ebay = schedules.find(({ id }) => id === "fee_ebay-us") as FeeSchedule;

type Over = Partial<Parameters<typeof feeOutlets>[0]>;
const outlets = (over: Over = {}) =>
  feeOutlets({
    schedules,
    overrides: [],
    currency: "USD",
    category: "Effects pedals",
    now: NOW,
    ...over,
  });
const keys = (over: Over = {}) => outlets(over).map(({ key }) => key);
const idOf = (key: string, over: Over = {}) => {
  const origin = outlets(over).find((outlet) => outlet.key === key)?.origin;
  return origin?.kind === "schedule" ? origin.id : (origin?.kind ?? null);
};

test("each place to sell stands once, by name", () => {
  expect(outlets().map(({ label }) => label)).toEqual([
    "Craigslist",
    "Depop",
    "Discogs",
    "eBay",
    "Etsy",
    "Facebook Marketplace, Local pickup",
    "Facebook Marketplace, Shipped",
    "Mercari",
    "OfferUp, Local pickup",
    "OfferUp, Shipped",
    "Reverb",
    "Reverb, Preferred Seller",
    "Vinted",
    "Whatnot",
  ]);
  expect(keys()).toContain("reverb/US/Preferred Seller");
});

test("a currency without schedules has no place", () => {
  expect(keys({ currency: "EUR" })).toEqual([]);
});

test.each([
  ["Books", "fee_ebay-us-books"],
  ["books", "fee_ebay-us-books"],
  ["Media > Books", "fee_ebay-us-books"],
  ["Music > Guitars", "fee_ebay-us"],
  ["Bookshelves", "fee_ebay-us"],
  [null, "fee_ebay-us"],
])("the category %s takes eBay's %s", (category, id) => {
  expect(idOf("ebay/US", { category })).toBe(id);
  expect(idOf("ebay/US", { category, schedules: [...schedules].reverse() })).toBe(id);
});

test("only what is in force counts, and the later of two", () => {
  const old = { ...ebay, id: "fee_old", effectiveTo: "2026-11-19" } as const;
  const last = { ...ebay, id: "fee_last", effectiveTo: "2026-11-20" } as const;
  const next = { ...ebay, id: "fee_next", effectiveFrom: "2026-11-21" } as const;
  const later = { ...ebay, id: "fee_later", effectiveFrom: "2026-11-20" } as const;
  expect(idOf("ebay/US", { schedules: [old, next] })).toBeNull();
  expect(idOf("ebay/US", { schedules: [old, last, next] })).toBe("fee_last");
  expect(idOf("ebay/US", { schedules: [later, last] })).toBe("fee_later");
  expect(idOf("ebay/US", { schedules: [last, later] })).toBe("fee_later");
});

const mine: FeeOverride = {
  id: "fov_1",
  marketplace: "reverb",
  currency: "USD",
  bps: 700,
  fixedCents: 10,
};

test("a person's own fees take the place of all of the marketplace, in their currency only", () => {
  const all = outlets({ overrides: [mine, { ...mine, marketplace: "kleinanzeigen" }] });
  const reverb = all.filter(({ key }) => key.startsWith("reverb"));
  expect(reverb).toMatchObject([{ key: "reverb", label: "Reverb", origin: { kind: "own" } }]);
  expect(reverb[0]?.terms.tiers).toEqual([{ upToCents: null, bps: 700 }]);
  expect(all.map(({ label }) => label)).toContain("Kleinanzeigen");
  expect(keys({ overrides: [{ ...mine, currency: "EUR" }] })).toContain("reverb/US");
});

test("two countries with one currency are told apart", () => {
  const euro = { ...ebay, currency: "EUR" };
  const both = [
    { ...euro, id: "fee_de", country: "DE" } as const,
    { ...euro, id: "fee_fr", country: "FR" } as const,
  ];
  const labels = outlets({ schedules: both, currency: "EUR" }).map(({ label }) => label);
  expect(labels).toEqual(["eBay, DE", "eBay, FR"]);
});

test.each([
  ["reverb/US/Preferred Seller", "reverb/US/Preferred Seller"],
  ["reverb/DE", "reverb/US"],
  ["ebay", "ebay/US"],
  ["facebook/US", "facebook/US/Local pickup"],
  ["poshmark/US", null],
])("who sells on %s sells on %s", (wanted, key) => {
  expect(chooseOutlet(outlets(), wanted)?.key ?? null).toBe(key);
});

test("own fees are found by the key of the marketplace's usual place", () => {
  expect(chooseOutlet(outlets({ overrides: [mine] }), "reverb/US")?.key).toBe("reverb");
});

test.each([
  ["2026-05-25", false],
  ["2026-05-23", true],
  ["2027-01-01", false],
])("what was read on %s is stale: %s", (day, stale) => {
  expect(isStale(day, new Date("2026-11-20T12:00:00Z"))).toBe(stale);
});
