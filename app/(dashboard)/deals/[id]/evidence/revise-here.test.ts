import { expect, test } from "vitest";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { PRIOR_MODEL } from "@/lib/domain/model/market-model";
import { dayOf, judgementTime } from "@/lib/domain/scoring/judgement-time";
import { makeSubject, NOW, salesAt } from "@/lib/domain/verdict/__fixtures__/comps";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { createMarket } from "@/lib/domain/verdict/market";
import { termsOf } from "@/lib/services/models/pack-model";
import { reviseHere } from "./revise-here";

const now = judgementTime({ listedAt: null }, NOW);
const pool = salesAt([190, 195, 200, 205, 210, 200, 198, 202, 207, 193]);
const subject = makeSubject();
const market = createMarket(pool);
const verdict = judgeListing(subject, market, { now });
const revision = {
  subject,
  verdict,
  comps: new Map(pool.map((comp) => [comp.id, comp])),
  terms: { ...termsOf(PRIOR_MODEL), widening: market.widening },
  day: dayOf(now),
};

function shown(choices: Readonly<Record<string, DealComp["choice"]>>): DealEvidence {
  const comps = verdict.evidence.map(({ compId, weight, rejected, adjustedCents: cents }) => ({
    id: compId,
    weight,
    rejected,
    adjusted: { cents, currency: "USD" },
    choice: choices[compId] ?? null,
  }));
  return { verdict: { ...verdict, isPersonal: false }, comps, isBeingJudged: false } as never;
}

const [first] = pool as [(typeof pool)[number]];

test("a choice gives the verdict that the judgement will give", () => {
  const chosen = reviseHere(revision, shown({ [first.id]: "struck" }));
  const choices = { struck: new Set([first.id]), added: new Set<string>() };
  const judged = judgeListing(subject, market, { now, choices });
  expect(chosen?.verdict).toMatchObject({
    value: judged.value,
    risk: judged.risk,
    compCount: pool.length - 1,
    isPersonal: true,
  });
  expect(chosen?.comps.find(({ id }) => id === first.id)?.rejected).toBe("struck-out");
});

test("what was added and is taken back is not taken for one of those that are used", () => {
  const given = shown({});
  const added = { ...given.comps[0], id: "cmp_of_their_own", weight: 1, rejected: null };
  const evidence = { ...given, comps: [added, ...given.comps] } as DealEvidence;
  const ids = (of: DealEvidence | null) => of?.comps.map(({ id }) => id);
  expect(ids(reviseHere(revision, evidence))).toEqual(ids(given));
});

test("nothing is said where the page does not know enough", () => {
  const struck = shown({ [first.id]: "struck" });
  expect(reviseHere(null, struck)).toBeNull();
  const unknown = { ...revision, comps: new Map() };
  expect(reviseHere(unknown, struck)).toBeNull();
  const most = Object.fromEntries(pool.slice(0, 7).map(({ id }) => [id, "struck" as const]));
  expect(reviseHere(revision, shown(most))).toBeNull();
});
