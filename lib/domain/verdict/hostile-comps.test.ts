import { expect, test } from "vitest";

import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { makePoolComp, makeSubject, NOW, salesAt } from "./__fixtures__/comps";
import { judgeListing } from "./judge-listing";
import { createMarket } from "./market";
import { Verdict } from "./verdict.schema";

const HONEST = [180, 185, 190, 195, 198, 200, 202, 204, 206, 208, 210, 212, 215, 220, 199];

function median(comps: readonly PoolComp[]): number | null {
  const { value } = judgeListing(makeSubject(), createMarket(comps), { now: NOW });
  return value.kind === "scored" ? value.market.quantiles.q50Cents : null;
}

const flood = (over: (at: number) => Partial<PoolComp>) =>
  Array.from({ length: 10_000 }, (_, at) => makePoolComp(over(at)));

test.each<[string, (at: number) => Partial<PoolComp>]>([
  ["from one seller, all the same", () => ({ sellerKey: "eve", allInCents: 60_000 })],
  ["from one seller at many prices", (at) => ({ sellerKey: "eve", allInCents: 50_000 + at })],
  ["from nobody, all the same", () => ({ allInCents: 60_000 })],
  ["from nobody, on many days", (at) => ({ allInCents: 60_000, observedDay: 20_000 + (at % 700) })],
])("ten thousand comps %s do not move the market", (_name, over) => {
  const honest = salesAt(HONEST);
  const before = median(honest) ?? 0;
  const after = median([...honest, ...flood(over)]) ?? 0;
  expect(Math.abs(after - before) / before).toBeLessThan(0.05);
});

test("one seller alone, or one price alone, is no market", () => {
  expect(median(flood((at) => ({ sellerKey: "eve", allInCents: 20_000 + at })))).toBeNull();
  expect(median(flood(() => ({ allInCents: 20_000 })))).toBeNull();
});

test.each<[string, Partial<PoolComp>]>([
  ["price nothing", { allInCents: 0 }],
  ["price negative", { allInCents: -100 }],
  ["price 1e12 in cents", { allInCents: 100_000_000_000_000 }],
  ["price beyond integers", { allInCents: 1e300 }],
  ["price not a number", { allInCents: Number.NaN }],
  ["title of five thousand words", { title: "boss ce-2 chorus ".repeat(1_700) }],
  ["title of emoji", { title: "🔥🔥🔥" }],
  ["title right to left", { title: "גיטרה Boss CE-2 Chorus حالة جيدة" }],
  ["title of half a character", { title: "Boss CE-2 Chorus \ud83d" }],
  ["no title", { title: "" }],
  ["a brand of signs", { brand: "***" }],
  ["trust beyond one", { trust: 50 }],
  ["trust below nothing", { trust: -1 }],
  ["a day before there were days", { observedDay: -400_000 }],
])("a comp with %s does no harm", (_name, over) => {
  const honest = salesAt(HONEST);
  const verdict = judgeListing(makeSubject(), createMarket([...honest, makePoolComp(over)]), {
    now: NOW,
  });
  expect(Verdict.parse(verdict)).toEqual(verdict);
  expect(verdict.value).toMatchObject({ kind: "scored", confidence: "firm" });
  if (verdict.value.kind !== "scored") return;
  expect(Math.abs(verdict.value.market.quantiles.q50Cents - 20_200)).toBeLessThan(400);
});

test.each([
  ["emoji", "🔥🔥"],
  ["five thousand words", "boss ".repeat(5_000)],
  ["right to left", "בוס קורוס"],
  ["nothing", ""],
])("a listing titled with %s gets a sound answer", (_name, title) => {
  const pool = createMarket(salesAt(HONEST));
  for (const cents of [0, 1, 100_000_000_000_000, Number.MAX_SAFE_INTEGER]) {
    const subject = makeSubject({ title, price: { cents, currency: "USD" } });
    const verdict = judgeListing(subject, pool, { now: NOW });
    expect(Verdict.parse(verdict)).toEqual(verdict);
  }
});

test("no comps at all", () => {
  expect(median([])).toBeNull();
});
