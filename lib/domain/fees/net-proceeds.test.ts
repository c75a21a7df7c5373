import { expect, test } from "vitest";
import type { FeeTerms } from "./fee-schedule.schema";
import { FeeScheduleFields } from "./fee-schedule.schema";
import { type FeeLine, netProceeds, type Sale } from "./net-proceeds";
import { SEED_FEE_SCHEDULES } from "./seed-fee-schedules";

const NOTHING = {
  buyerShippingCents: 0,
  salesTaxBps: 0,
  promoBps: 0,
  returnReserveBps: 0,
  shippingCostCents: 0,
  packingCents: 0,
} as const;

function seed(key: string): FeeTerms {
  const found = SEED_FEE_SCHEDULES.find((schedule) => schedule.key === key);
  if (!found) throw new Error(`no seed ${key}`);
  return found;
}

function sell(schedule: FeeTerms | null, over: Partial<Sale> & { salePriceCents: number }) {
  return netProceeds({ ...NOTHING, ...over, schedule });
}

function net(schedule: FeeTerms, over: Partial<Sale> & { salePriceCents: number }) {
  const result = sell(schedule, over);
  if (result.kind !== "net") throw new Error(result.kind);
  const line = (code: FeeLine["code"]) => result.lines.find((one) => one.code === code)?.cents;
  return { ...result, line };
}

const TERMS: FeeTerms = {
  tiers: [],
  fixed: [],
  base: { item: true, shipping: true, tax: false },
  payment: null,
  minimumCents: null,
  maximumCents: null,
};

test("Reverb: 5 %, and 3.19 % + $0.49 of price and shipping", () => {
  const sale = net(seed("reverb-us"), { salePriceCents: 153_000, packingCents: 3_500 });
  expect([sale.line("selling"), sale.line("payment"), sale.line("packing")]).toEqual([
    7_650, 4_930, 3_500,
  ]);
  expect(sale.netCents).toBe(136_920);
});

test("eBay takes its share of the buyer's sales tax too, and no payment fee beside it", () => {
  const sale = net(seed("ebay-us"), { salePriceCents: 10_000, salesTaxBps: 750 });
  expect(sale.taxCents).toBe(750);
  expect(sale.line("selling")).toBe(1_462);
  expect(sale.line("order")).toBe(40);
  expect(sale.line("payment")).toBe(0);
  expect(sale.netCents).toBe(8_498);
});

test("eBay above $7,500: 2.35 % of the part above only", () => {
  const sale = net(seed("ebay-us"), { salePriceCents: 1_000_000 });
  expect(sale.line("selling")).toBe(102_000 + 5_875);
});

test.each([
  [1_000, 30],
  [1_001, 40],
])("eBay's order of %i cents costs %i", (salePriceCents, cents) => {
  expect(net(seed("ebay-us"), { salePriceCents }).line("order")).toBe(cents);
});

test("Etsy: 6.5 % of price and shipping, $0.20, and 3 % + $0.25 of all that the buyer pays", () => {
  const sale = net(seed("etsy-us"), {
    salePriceCents: 5_000,
    buyerShippingCents: 800,
    salesTaxBps: 1_000,
  });
  expect(sale.grossCents).toBe(5_800);
  expect([sale.line("selling"), sale.line("order"), sale.line("payment")]).toEqual([377, 20, 216]);
});

test.each([
  [1_000, 199],
  [1_543, 199],
  [1_547, 200],
  [10_000, 1_290],
])("OfferUp keeps 12.9 %% of the item alone, at least $1.99: %i → %i", (salePriceCents, cents) => {
  const sale = net(seed("offerup-us"), { salePriceCents, buyerShippingCents: 900 });
  expect(sale.line("selling")).toBe(cents);
});

test.each([
  [50, 10],
  [125, 10],
  [10_000, 800],
  [5_000_000, 15_000],
])("Discogs keeps 8 %%, at least $0.10, at most $150: %i → %i", (salePriceCents, cents) => {
  expect(net(seed("discogs-us"), { salePriceCents }).line("selling")).toBe(cents);
});

test.each(["craigslist-us", "facebook-us-local", "offerup-us-local", "vinted-us"])(
  "%s keeps nothing",
  (key) => {
    expect(net(seed(key), { salePriceCents: 12_345 }).netCents).toBe(12_345);
  },
);

test("promotion and returns are shares of what is received, tax left out", () => {
  const sale = net(TERMS, {
    salePriceCents: 9_000,
    buyerShippingCents: 1_000,
    salesTaxBps: 1_000,
    promoBps: 200,
    returnReserveBps: 300,
    shippingCostCents: 1_250,
  });
  expect([sale.line("promo"), sale.line("returns"), sale.line("shipping")]).toEqual([
    200, 300, 1_250,
  ]);
  expect(sale.netCents).toBe(8_250);
});

test("a base that is only the tax, and an order above every limit", () => {
  const odd: FeeTerms = {
    ...TERMS,
    tiers: [{ upToCents: null, bps: 5_000 }],
    fixed: [{ ifTotalLteCents: 100, amountCents: 7 }],
    base: { item: false, shipping: false, tax: true },
  };
  const sale = net(odd, { salePriceCents: 10_000, salesTaxBps: 1_000 });
  expect([sale.line("selling"), sale.line("order")]).toEqual([500, 0]);
});

test("tiers that end before the base: what lies above is free", () => {
  const tiers = [{ upToCents: 1_000, bps: 1_000 }];
  expect(net({ ...TERMS, tiers }, { salePriceCents: 5_000 }).line("selling")).toBe(100);
  const doubled = [...tiers, { upToCents: 500, bps: 9_000 }];
  expect(net({ ...TERMS, tiers: doubled }, { salePriceCents: 5_000 }).line("selling")).toBe(100);
});

test("no sale costs no minimum", () => {
  expect(net({ ...TERMS, minimumCents: 199 }, { salePriceCents: 0 }).line("selling")).toBe(0);
});

test("fees may exceed the sale", () => {
  const sale = net(seed("offerup-us"), { salePriceCents: 100, packingCents: 50 });
  expect(sale.netCents).toBe(-149);
});

test("no fees known, and a price beyond calculation, are answers", () => {
  expect(sell(null, { salePriceCents: 100 })).toEqual({ kind: "no-fee-schedule" });
  expect(sell(TERMS, { salePriceCents: Number.MAX_SAFE_INTEGER - 1 })).toEqual({
    kind: "too-large",
  });
});

test("every seed is a whole schedule, named once", () => {
  for (const { key: _key, ...fields } of SEED_FEE_SCHEDULES) {
    expect(FeeScheduleFields.strict().parse(fields)).toEqual(fields);
  }
  const keys = SEED_FEE_SCHEDULES.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(["facebook", "depop", "vinted", "whatnot", "discogs"])(
  "%s rests on other people's word and says so",
  (marketplace) => {
    const rows = SEED_FEE_SCHEDULES.filter((row) => row.marketplace === marketplace);
    expect(rows.length).toBeGreaterThan(0);
    for (const { confidence } of rows) expect(confidence).toBe("unverified");
  },
);
