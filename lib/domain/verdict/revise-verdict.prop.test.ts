import fc from "fast-check";
import { expect, test } from "vitest";
import type { IntervalFactors } from "@/lib/domain/ledger/interval-factors";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { makeMarket } from "@/lib/domain/model/__fixtures__/make-market";
import { type MarketModel, PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { trainMarketModel } from "@/lib/domain/model/train-market-model";
import { dayOf, judgementTime } from "@/lib/domain/scoring/judgement-time";
import { makePoolComp, makeSubject, NOW, TODAY } from "./__fixtures__/comps";
import { type EvidenceChoices, NO_CHOICES } from "./evidence-choices";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";
import { reviseVerdict } from "./revise-verdict";
import { termsFor } from "./terms-for";
import type { Evidence, Verdict } from "./verdict.schema";

const DAY = dayOf(judgementTime({ listedAt: null }, NOW));
const at = { now: judgementTime({ listedAt: null }, NOW) };

const sales = fc
  .array(
    fc.record({
      listingId: fc.constant(null),
      title: fc.constantFrom(
        "Fender Alpha red",
        "Fender Alpha blue",
        "Fender Alpha",
        "Ibanez Echo",
      ),
      category: fc.constant("Guitars"),
      brand: fc.constantFrom("Fender", "Fender", null),
      condition: fc.constantFrom(...CONDITIONS),
      basis: fc.constantFrom("sold" as const, "sold" as const, "sold" as const, "asking" as const),
      allInCents: fc.integer({ min: 20_000, max: 90_000 }),
      currency: fc.constantFrom("USD", "USD", "USD", "EUR"),
      observedDay: fc.integer({ min: TODAY - 200, max: TODAY - 1 }),
      sellerKey: fc.constantFrom(null, null, null, "a", "b"),
      trust: fc.constantFrom(1, 0.8),
    }),
    { minLength: 20, maxLength: 70 },
  )
  .map((list) => list.map((comp, n) => ({ ...comp, id: `cmp_${String(n).padStart(4, "0")}` })));

/** The same, nearly all of them asked for and not sold. */
const asked = sales.map((list) =>
  list.map((comp, n) => ({
    ...comp,
    basis: n % 9 === 0 ? ("sold" as const) : ("asking" as const),
  })),
);

const model = await trainMarketModel(makeMarket(500, { firstDay: TODAY - 400 }), { version: "m" });

/** One that knows what asking prices come to. */
const cutting: MarketModel = {
  ...model,
  comparison: {
    ...model.comparison,
    haircut: { others: -0.05, byCategory: new Map([["guitars", -0.2]]) },
  },
};

const WIDE: IntervalFactors = {
  version: 1,
  factors: { others: 1, byCategory: new Map([["guitars", 1.4]]) },
};

const subject = makeSubject({ title: "Fender Alpha red", category: "Guitars", brand: "Fender" });

const usedIn = (list: readonly Evidence[]) =>
  list.filter(({ rejected }) => rejected === null).map(({ compId, weight }) => [compId, weight]);

/** Strikes the first three picks among the used ones, adds the others among all. */
function choose(
  verdict: Verdict,
  comps: readonly PoolComp[],
  picks: readonly number[],
): EvidenceChoices {
  const used = usedIn(verdict.evidence);
  const struck = new Set(picks.slice(0, 3).flatMap((n) => String(used[n % used.length]?.[0])));
  const added = new Set(picks.slice(3).flatMap((n) => comps[n % comps.length]?.id ?? []));
  for (const id of struck) added.delete(id);
  return { struck, added };
}

/** From `verdict` to these choices: the verdict that weighing anew gives, which is the judged one; null where it cannot tell. */
function check(
  of: MarketModel,
  comps: readonly PoolComp[],
  verdict: Verdict,
  choices: EvidenceChoices,
): Verdict | null {
  const revised = reviseVerdict({
    subject,
    verdict,
    comps: new Map(comps.map((comp) => [comp.id, comp])),
    choices,
    terms: termsFor(
      {
        conditionEffects: of.comparison.conditionEffects,
        haircut: of.comparison.haircut,
        blend: of.value?.blend ?? null,
        widening: WIDE.factors,
      },
      subject.category,
    ),
    day: DAY,
  });
  if (revised === null) return null;
  const full = judgeListing(subject, createMarket(comps, { model: of, widening: WIDE }), {
    ...at,
    choices,
  });
  expect(usedIn(revised.evidence)).toEqual(usedIn(full.evidence));
  expect(revised.value).toEqual(full.value);
  expect(revised.risk).toEqual(full.risk);
  for (const id of choices.struck) {
    expect(usedIn(full.evidence).map(([one]) => one)).not.toContain(id);
  }
  return { ...verdict, ...revised };
}

const picks = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 5 });

test.each([
  ["comps alone", PRIOR_MODEL, sales],
  ["comps and a model", model, sales],
  ["asking prices and a model with a haircut", cutting, asked],
])("weighing a verdict anew is judging anew: %s", (_, of, market) => {
  let checked = 0;
  fc.assert(
    fc.property(market, picks, (comps, chosen) => {
      const verdict = judgeListing(subject, createMarket(comps, { model: of, widening: WIDE }), at);
      if (check(of, comps, verdict, choose(verdict, comps, chosen))) checked += 1;
    }),
    { numRuns: 120 },
  );
  expect(checked).toBeGreaterThan(40);
});

test.each([
  ["comps alone", PRIOR_MODEL, sales],
  ["comps and a model", model, sales],
  ["asking prices and a model with a haircut", cutting, asked],
])(
  "choices are changed and taken back from a judged verdict that had some: %s",
  (_, of, offered) => {
    let checked = 0;
    fc.assert(
      fc.property(offered, picks, picks, (comps, first, second) => {
        const market = createMarket(comps, { model: of, widening: WIDE });
        const plain = judgeListing(subject, market, at);
        const choices = choose(plain, comps, first);
        const judged = judgeListing(subject, market, { ...at, choices });
        const others = choose(plain, comps, second);
        const results = [
          check(of, comps, judged, others),
          check(of, comps, judged, NO_CHOICES),
          check(of, comps, judged, { struck: choices.struck, added: new Set() }),
          check(of, comps, judged, { struck: new Set(), added: choices.added }),
        ];
        checked += results.filter((result) => result !== null).length;
      }),
      { numRuns: 100 },
    );
    expect(checked).toBeGreaterThan(100);
  },
);

test("choices made one after the other, each on the verdict weighed before, are those made at once", () => {
  const few = sales.filter((comps) => comps.length <= 40);
  let checked = 0;
  fc.assert(
    fc.property(few, picks, picks, (comps, first, second) => {
      const plain = judgeListing(subject, createMarket(comps, { model, widening: WIDE }), at);
      const once = check(model, comps, plain, choose(plain, comps, first));
      const twice = once && check(model, comps, once, choose(plain, comps, second));
      if (twice && check(model, comps, twice, NO_CHOICES)) checked += 1;
    }),
    { numRuns: 100 },
  );
  expect(checked).toBeGreaterThan(20);
});

test("a comp that is struck out stays out, and one that is unknown changes nothing", () => {
  const comps = makeMarket(200, { firstDay: TODAY - 300 });
  const market = createMarket(comps);
  const plain = judgeListing(subject, market, at);
  const choices = { struck: new Set(["cmp_nobody"]), added: new Set(["cmp_nothing"]) };
  expect(judgeListing(subject, market, { ...at, choices })).toEqual(plain);
});

test("an added sale that is taken back may make the sales enough: then it is judged", () => {
  const like = { title: "Fender Alpha red", category: "Guitars", brand: "Fender" };
  const day = TODAY - 200;
  const sold = { ...like, condition: "new", observedDay: day } as const;
  const added = makePoolComp({ ...sold, allInCents: 23_931 });
  const comps = [
    ...Array.from({ length: 9 }, () => makePoolComp(sold)),
    added,
    makePoolComp({ ...sold, condition: "for_parts", observedDay: TODAY - 116 }),
    makePoolComp({ ...sold, condition: "for_parts" }),
    ...[20_000, 20_000, 20_000, 20_001, 20_001].map((allInCents) =>
      makePoolComp({ ...sold, basis: "asking", allInCents }),
    ),
  ];
  const market = createMarket(comps, { model, widening: WIDE });
  const choices = { struck: new Set<string>(), added: new Set([added.id]) };
  const judged = judgeListing(subject, market, { ...at, choices });
  const basisOf = ({ value }: Pick<Verdict, "value">) =>
    value.kind === "scored" ? value.market.basis : null;
  const plain = judgeListing(subject, market, at);
  expect([basisOf(judged), basisOf(plain)]).toEqual(["asking", "sold"]);
  expect(check(model, comps, judged, NO_CHOICES)).toBeNull();
});
