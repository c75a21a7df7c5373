import fc from "fast-check";
import { expect, test } from "vitest";
import { CONDITIONS } from "@/lib/domain/listing/condition";

import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { makeSubject, NOW, TODAY } from "./__fixtures__/comps";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";
import { mayUseOwnComps, usesOwnComps } from "./own-evidence";
import { type Confidence, Verdict } from "./verdict.schema";

const WORDS = [
  "boss",
  "ce-2",
  "chorus",
  "ds-1",
  "delay",
  "1984",
  "2012",
  "box",
  "mint",
  "🔥",
  "גיטרה",
];
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));
const category = fc.constantFrom("Pedals", "Guitar pedals", "Chairs", null);
const brand = fc.constantFrom("Boss", "Ibanez", null);
const condition = fc.constantFrom(...CONDITIONS);

function compsOf(one: fc.Arbitrary<Omit<PoolComp, "id">>, maxLength: number) {
  return fc
    .array(one, { maxLength })
    .map((list) => list.map((comp, at) => ({ ...comp, id: `cmp_${String(at).padStart(4, "0")}` })));
}

const anyComp = fc.record({
  listingId: fc.constantFrom(null, null, "lst_1"),
  title,
  category,
  brand,
  condition,
  basis: fc.constantFrom("sold", "asking", "own_sale", "user_entered"),
  allInCents: fc.oneof(
    fc.integer({ min: 0, max: 60_000 }),
    fc.constantFrom(0, -5, 100_000_000_000_000),
  ),
  currency: fc.constantFrom("USD", "USD", "EUR"),
  observedDay: fc.oneof(fc.integer({ min: TODAY - 3_000, max: TODAY + 30 }), fc.constant(null)),
  sellerKey: fc.constantFrom(null, "a", "b", "c"),
  trust: fc.constantFrom(1, 0.5, 0),
}) as fc.Arbitrary<Omit<PoolComp, "id">>;

const subject = fc
  .record({
    title,
    category,
    brand,
    condition,
    cents: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constant(100_000_000_000_000)),
  })
  .map(({ cents, ...rest }) => makeSubject({ ...rest, price: { cents, currency: "USD" } }));

const judge = (one: ReturnType<typeof makeSubject>, comps: readonly PoolComp[]) =>
  judgeListing(one, createMarket(comps), { now: NOW });

test("any comps give a sound verdict that does not depend on their order", () => {
  fc.assert(
    fc.property(subject, compsOf(anyComp, 40), (one, comps) => {
      const verdict = judge(one, comps);
      expect(Verdict.parse(verdict)).toEqual(verdict);
      expect(judge(one, [...comps].reverse())).toEqual(verdict);
      const byId = new Map(comps.map((comp) => [comp.id, comp]));
      for (const { compId, rejected } of verdict.evidence) {
        const comp = byId.get(compId);
        expect(comp?.observedDay ?? 0).toBeLessThanOrEqual(TODAY);
        if (rejected === null) expect(comp?.currency).toBe("USD");
      }
    }),
  );
});

test("a user's comps on a shared pool are judged as one pool of both", () => {
  fc.assert(
    fc.property(
      subject,
      compsOf(anyComp, 40),
      fc.integer({ min: 0, max: 40 }),
      (one, comps, cut) => {
        const [shared, own] = [comps.slice(0, cut), comps.slice(cut)];
        const market = createMarket(own, { base: createMarket(shared) });
        const verdict = judgeListing(one, market, { now: NOW });
        expect(verdict).toEqual(judge(one, comps));
        const ownIds = new Set(own.map(({ id }) => id));
        if (usesOwnComps(verdict, ownIds))
          expect(mayUseOwnComps(one, market.pool, { now: NOW })).toBe(true);
      },
    ),
  );
});

test("what a user adds leaves the shared pool's verdict as it was", () => {
  fc.assert(
    fc.property(subject, compsOf(anyComp, 30), compsOf(anyComp, 10), (one, shared, own) => {
      const base = createMarket(shared);
      const before = judgeListing(one, base, { now: NOW });
      const renamed = own.map((comp) => ({ ...comp, id: `own_${comp.id}` }));
      judgeListing(one, createMarket(renamed, { base }), { now: NOW });
      expect(judgeListing(one, base, { now: NOW })).toEqual(before);
    }),
  );
});

test("cheaper never scores lower, and the market does not depend on the asking price", () => {
  const price = fc.integer({ min: 1, max: 60_000 });
  fc.assert(
    fc.property(subject, compsOf(anyComp, 40), price, price, (one, comps, a, b) => {
      const pool = createMarket(comps);
      const at = (cents: number) =>
        judgeListing({ ...one, price: { cents, currency: "USD" } }, pool, { now: NOW });
      const [cheap, dear] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(cheap.evidence).toEqual(dear.evidence);
      expect(cheap.value.kind).toBe(dear.value.kind);
      if (cheap.value.kind !== "scored" || dear.value.kind !== "scored") return;
      expect(cheap.value.score).toBeGreaterThanOrEqual(dear.value.score);
      expect(cheap.value.market).toEqual(dear.value.market);
    }),
  );
});

const TIERS: (Confidence | null)[] = [null, "thin", "usable", "firm"];

test("one more sale of the same thing never lowers confidence, whatever it cost", () => {
  const sale = anyComp.map((comp) => ({
    ...comp,
    title: "boss ce-2",
    category: "Pedals",
    brand: "Boss",
    basis: "sold" as const,
    currency: "USD",
    listingId: null,
    sellerKey: null,
  }));
  fc.assert(
    fc.property(compsOf(sale, 45), (comps) => {
      const one = makeSubject({ title: "boss ce-2" });
      const tiers = [comps.slice(1), comps].map((list) => {
        const { value } = judge(one, list);
        return TIERS.indexOf(value.kind === "scored" ? value.confidence : null);
      });
      expect(tiers[1]).toBeGreaterThanOrEqual(tiers[0] ?? 0);
    }),
    { numRuns: 300 },
  );
});

test("the unit of the currency does not matter", () => {
  const dear = anyComp.map((comp) => ({
    ...comp,
    allInCents: 20_000 + (Math.abs(comp.allInCents) % 60_000),
  }));
  fc.assert(
    fc.property(subject, compsOf(dear, 40), (one, comps) => {
      const cents = 10_000 + (one.price.cents % 60_000);
      const small = judge({ ...one, price: { cents, currency: "USD" } }, comps);
      const large = judge(
        { ...one, price: { cents: cents * 1_000, currency: "USD" } },
        comps.map((comp) => ({ ...comp, allInCents: comp.allInCents * 1_000 })),
      );
      expect(large.value.kind).toBe(small.value.kind);
      if (small.value.kind !== "scored" || large.value.kind !== "scored") return;
      expect(large.value.score).toBeCloseTo(small.value.score, 0);
      expect(large.value.market.compCount).toBe(small.value.market.compCount);
    }),
  );
});
