import fc from "fast-check";
import { expect, test } from "vitest";
import type { FeeTerms } from "./fee-schedule.schema";
import { type NetProceeds, netProceeds, type Sale } from "./net-proceeds";

const bps = (max: number) => fc.integer({ min: 0, max });
const cents = (max: number) => fc.integer({ min: 0, max });
const base = fc.record({ item: fc.boolean(), shipping: fc.boolean(), tax: fc.boolean() });

const tiers = fc
  .tuple(fc.uniqueArray(cents(2_000_000), { maxLength: 4 }), fc.array(bps(2_000), { minLength: 5 }))
  .map(([limits, rates]) => {
    const rising = limits.filter((limit) => limit > 0).sort((left, right) => left - right);
    return [...rising, null].map((upToCents, at) => ({ upToCents, bps: rates[at] ?? 0 }));
  });

const terms: fc.Arbitrary<FeeTerms> = fc.record({
  tiers,
  fixed: fc.constantFrom(
    [],
    [
      { ifTotalLteCents: 1_000, amountCents: 30 },
      { ifTotalLteCents: null, amountCents: 40 },
    ],
  ),
  base,
  payment: fc.option(fc.record({ bps: bps(400), fixedCents: cents(100), base })),
  minimumCents: fc.option(cents(500)),
  maximumCents: fc.option(fc.integer({ min: 500, max: 50_000 })),
});

const sale: fc.Arbitrary<Sale> = fc.record({
  salePriceCents: cents(5_000_000),
  buyerShippingCents: cents(20_000),
  salesTaxBps: bps(2_500),
  schedule: terms,
  promoBps: bps(1_500),
  returnReserveBps: bps(1_500),
  shippingCostCents: cents(50_000),
  packingCents: cents(5_000),
});

function netOf(result: NetProceeds) {
  if (result.kind !== "net") throw new Error(result.kind);
  return result;
}

/** The selling fee by exact fractions of a cent, before it is rounded tier by tier. */
function exactShare({ tiers, base }: FeeTerms, amounts: { gross: Sale; tax: number }): number {
  const total =
    (base.item ? amounts.gross.salePriceCents : 0) +
    (base.shipping ? amounts.gross.buyerShippingCents : 0) +
    (base.tax ? amounts.tax : 0);
  let left = total;
  let below = 0;
  let share = 0;
  for (const tier of tiers) {
    const width = tier.upToCents === null ? left : Math.min(left, tier.upToCents - below);
    share += (width * tier.bps) / 10_000;
    left -= width;
    below = tier.upToCents ?? below;
  }
  return share;
}

test("nothing is lost: the sale is the net and all lines, and the net never above the sale", () => {
  fc.assert(
    fc.property(sale, (one) => {
      const { grossCents, lines, netCents } = netOf(netProceeds(one));
      expect(grossCents).toBe(one.salePriceCents + one.buyerShippingCents);
      expect(netCents).toBeLessThanOrEqual(grossCents);
      expect(lines.reduce((sum, line) => sum + line.cents, netCents)).toBe(grossCents);
      for (const line of lines) expect(line.cents).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the selling fee is the exact share to half a cent a tier, within its least and its most", () => {
  fc.assert(
    fc.property(sale, (one) => {
      const { lines, taxCents } = netOf(netProceeds(one));
      const schedule = one.schedule as FeeTerms;
      const { minimumCents: least, maximumCents: most } = schedule;
      const fee = lines.find(({ code }) => code === "selling")?.cents ?? Number.NaN;
      const exact = exactShare(schedule, { gross: one, tax: taxCents });
      const clamped = Math.min(Math.max(exact, least ?? 0), most ?? Number.POSITIVE_INFINITY);
      if (exact > 0) {
        expect(Math.abs(fee - clamped)).toBeLessThanOrEqual(0.5 * schedule.tiers.length + 1e-6);
      }
      if (most !== null) expect(fee).toBeLessThanOrEqual(Math.max(most, least ?? 0));
    }),
  );
});

test("every cost that grows leaves exactly that much less", () => {
  fc.assert(
    fc.property(sale, cents(10_000), (one, more) => {
      const before = netOf(netProceeds(one)).netCents;
      const packed = { ...one, packingCents: one.packingCents + more };
      const sent = { ...one, shippingCostCents: one.shippingCostCents + more };
      expect(netOf(netProceeds(packed)).netCents).toBe(before - more);
      expect(netOf(netProceeds(sent)).netCents).toBe(before - more);
    }),
  );
});

test("a higher rate never leaves more", () => {
  fc.assert(
    fc.property(sale, bps(500), (one, more) => {
      const before = netOf(netProceeds(one)).netCents;
      for (const name of ["promoBps", "returnReserveBps", "salesTaxBps"] as const) {
        const dearer = { ...one, [name]: one[name] + more };
        // An order that the tax lifts over a step pays the step's fee; steps never fall here.
        expect(netOf(netProceeds(dearer)).netCents).toBeLessThanOrEqual(before);
      }
    }),
  );
});

test("a higher sale never leaves less, but for a cent a rounded line and the order's step", () => {
  const step = 10;
  fc.assert(
    fc.property(sale, cents(500_000), (one, more) => {
      const { tiers, payment, minimumCents } = one.schedule as FeeTerms;
      const dearer = { ...one, salePriceCents: one.salePriceCents + more };
      const rounded = tiers.length + 3 + (payment ? 1 : 0);
      const before = netOf(netProceeds(one));
      const isFirst = before.lines.some(({ code, cents }) => code === "selling" && cents === 0);
      const start = isFirst ? (minimumCents ?? 0) : 0;
      const after = netOf(netProceeds(dearer)).netCents;
      expect(after).toBeGreaterThanOrEqual(before.netCents - rounded - step - start);
    }),
  );
});
