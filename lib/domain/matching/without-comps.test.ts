import { expect, test } from "vitest";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { makeMarket } from "../model/__fixtures__/make-market";
import { PRIOR_MODEL } from "../model/market-model";
import { marketOn } from "../verdict/market";
import { createCompPool } from "./comp-pool";
import { findComp } from "./find-comp";
import { withoutComps } from "./without-comps";

const comps = makeMarket(60, { firstDay: 20_000 });
const [gone, changed] = [comps.slice(0, 10), comps.slice(10, 20)];
const ids = new Set([...gone, ...changed].map(({ id }) => id));
const now = new Date(20_400 * 86_400_000);
const subjects = comps.slice(0, 20).map((comp) => ({
  listingId: "lst_1",
  title: comp.title,
  description: "",
  category: comp.category,
  brand: comp.brand,
  condition: comp.condition,
  conditionText: null,
  state: "active" as const,
  price: { cents: 50_000, currency: comp.currency as never },
  shipping: { kind: "free" as const, cost: null },
}));

test("comps that were taken out and put back changed are judged as if they had never been otherwise", () => {
  const whole = createCompPool(comps);
  const dearer = changed.map((comp) => ({ ...comp, allInCents: comp.allInCents * 2 }));
  const base = withoutComps(whole, ids);
  const followed = marketOn(createCompPool(dearer, { base }), PRIOR_MODEL);
  const anew = marketOn(createCompPool([...comps.slice(20), ...dearer]), PRIOR_MODEL);
  const before = subjects.map((one) => judgeListing(one, marketOn(whole, PRIOR_MODEL), { now }));
  const verdicts = subjects.map((one) => judgeListing(one, followed, { now }));
  expect(verdicts).toEqual(subjects.map((one) => judgeListing(one, anew, { now })));
  expect(verdicts).not.toEqual(before);
  expect(subjects.map((one) => judgeListing(one, marketOn(whole, PRIOR_MODEL), { now }))).toEqual(
    before,
  );
});

test("a comp that was taken out is not found by its id, and one put back only once", () => {
  const base = withoutComps(createCompPool(comps), ids);
  const [taken, back] = [gone[0]?.id ?? "", changed[0]?.id ?? ""];
  expect(findComp(base, taken, 1)).toBeNull();
  expect(findComp(createCompPool(changed, { base }), back, 1)).toMatchObject({ segment: 1 });
});
