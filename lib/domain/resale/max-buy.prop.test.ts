import fc from "fast-check";
import { expect, test } from "vitest";
import { resaleInputs } from "./__fixtures__/resale-inputs";
import { maxBuy } from "./max-buy";
import { profitAt } from "./profit-at";
import type { Scenario } from "./resale.schema";
import { resaleAnswer } from "./resale-answer";

const cost = fc.integer({ min: 0, max: 100_000_000 });
const wanted = fc.record({
  netCents: fc.integer({ min: -1_000_000_000, max: 9_000_000_000_000 }),
  roiBps: fc.integer({ min: 0, max: 100_000 }),
  minProfitCents: cost,
  travelCents: cost,
  repairCents: cost,
});

test("the return is exact, rounded down", () => {
  fc.assert(
    fc.property(wanted, (one) => {
      const { byReturnCents } = maxBuy(one);
      const [net, whole] = [BigInt(one.netCents), BigInt(10_000 + one.roiBps)];
      const times = BigInt(byReturnCents) * whole;
      expect(times <= net * 10_000n).toBe(true);
      expect(times + whole > net * 10_000n).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("never negative, never above the net, and who pays the most gets what they want", () => {
  fc.assert(
    fc.property(wanted, (one) => {
      const { maxBuyCents } = maxBuy(one);
      expect(maxBuyCents).toBeGreaterThanOrEqual(0);
      expect(maxBuyCents).toBeLessThanOrEqual(Math.max(0, one.netCents));
      if (maxBuyCents === 0) return;
      const { profitCents, roiBps } = profitAt({ ...one, priceCents: maxBuyCents });
      expect(profitCents).toBeGreaterThanOrEqual(one.minProfitCents);
      // A hundredth of a percent is what rounding the return down may cost.
      if (roiBps !== null && one.netCents < 1e11) expect(roiBps).toBeGreaterThanOrEqual(one.roiBps);
    }),
  );
});

test("who pays a cent more than the most does not get what they want", () => {
  fc.assert(
    fc.property(wanted, (one) => {
      const priceCents = maxBuy(one).maxBuyCents + 1;
      const { travelCents, repairCents } = one;
      const outlay = BigInt(priceCents + travelCents + repairCents);
      const { profitCents } = profitAt({ ...one, priceCents });
      const hasReturn = BigInt(profitCents) * 10_000n >= outlay * BigInt(one.roiBps);
      expect(hasReturn && profitCents >= one.minProfitCents).toBe(false);
    }),
  );
});

test("a higher net never lowers it; each cost and wish lowers it by no less than nothing", () => {
  fc.assert(
    fc.property(wanted, cost, (one, more) => {
      const before = maxBuy(one);
      const richer = maxBuy({ ...one, netCents: one.netCents + more }).maxBuyCents;
      expect(richer).toBeGreaterThanOrEqual(before.maxBuyCents);
      const left = Math.max(0, before.leftCents - more);
      expect(maxBuy({ ...one, travelCents: one.travelCents + more }).maxBuyCents).toBe(left);
      expect(maxBuy({ ...one, repairCents: one.repairCents + more }).maxBuyCents).toBe(left);
      const profit = maxBuy({ ...one, minProfitCents: one.minProfitCents + more }).maxBuyCents;
      expect(profit).toBeLessThanOrEqual(before.maxBuyCents);
      const roi = maxBuy({ ...one, roiBps: one.roiBps + (more % 10_000) }).maxBuyCents;
      expect(roi).toBeLessThanOrEqual(before.maxBuyCents);
    }),
  );
});

/** All figures that a person can set, within what anybody would. */
const plan = fc.record({
  sellOn: fc.constantFrom("ebay/US", "reverb/US", "etsy/US", "offerup/US/Shipped", "discogs/US"),
  cautiousSaleCents: fc.integer({ min: 1, max: 5_000_000 }),
  typicalSaleCents: fc.integer({ min: 1, max: 5_000_000 }),
  buyerShippingCents: fc.integer({ min: 0, max: 10_000 }),
  shippingOutCents: fc.integer({ min: 0, max: 20_000 }),
  packingCents: fc.integer({ min: 0, max: 5_000 }),
  travelCents: fc.integer({ min: 0, max: 20_000 }),
  repairCents: fc.integer({ min: 0, max: 200_000 }),
  minProfitCents: fc.integer({ min: 0, max: 50_000 }),
  roiBps: fc.integer({ min: 0, max: 20_000 }),
  returnReserveBps: fc.integer({ min: 0, max: 1_000 }),
  promoBps: fc.integer({ min: 0, max: 1_500 }),
  salesTaxBps: fc.integer({ min: 0, max: 1_200 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

function cautious(of: Plan): Scenario {
  const answer = resaleAnswer(resaleInputs({ plan: of }));
  if (!answer.cautious) throw new Error(answer.kind);
  return answer.cautious;
}

/** Lines that round by themselves, and the step of ten cents in eBay's order fee, and the least of OfferUp and Discogs. */
const SLACK = 6 + 10;

test("through all fees: never above the net, rising with the sale, falling with every cost", () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 1, max: 1_000_000 }), (one, more) => {
      const before = cautious(one);
      expect(before.netCents).toBeLessThanOrEqual(before.saleCents);
      expect(before.maxBuyCents).toBeLessThanOrEqual(Math.max(0, before.netCents));
      const dearer = { ...one, cautiousSaleCents: one.cautiousSaleCents + more };
      const least = one.cautiousSaleCents <= one.buyerShippingCents ? 199 : 0;
      expect(cautious(dearer).maxBuyCents).toBeGreaterThanOrEqual(
        before.maxBuyCents - SLACK - least,
      );
      const costs = [
        "shippingOutCents",
        "packingCents",
        "travelCents",
        "repairCents",
        "minProfitCents",
        "roiBps",
        "returnReserveBps",
        "promoBps",
        "salesTaxBps",
      ] as const;
      for (const name of costs) {
        const step = name.endsWith("Bps") ? more % 1_000 : more;
        const after = cautious({ ...one, [name]: one[name] + step }).maxBuyCents;
        expect([name, after <= before.maxBuyCents]).toEqual([name, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test("the two scenarios are the same calculation", () => {
  fc.assert(
    fc.property(plan, (one) => {
      const same = { ...one, typicalSaleCents: one.cautiousSaleCents };
      const { cautious: low, typical } = resaleAnswer(resaleInputs({ plan: same }));
      expect(low).toEqual(typical);
    }),
    { numRuns: 50 },
  );
});
