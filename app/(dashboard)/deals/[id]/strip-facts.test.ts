import { expect, test } from "vitest";
import type { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import { stripFacts } from "./strip-facts";

const now = new Date("2026-11-23T12:00:00Z");
const format = { locale: "en-US", timeZone: "UTC", distanceUnit: "mi" as const, now };

const comps = (used: number, unused: number) => [
  ...Array.from({ length: used }, (_, at) => ({
    rejected: null,
    basis: "sold",
    observedOn: `2017-12-0${1 + (at % 9)}`,
  })),
  ...Array.from({ length: unused }, () => ({ rejected: "outlier", basis: "sold" })),
];

const facts = (value: object, compCount: number, unused: number) =>
  stripFacts({
    detail: {
      deal: { verdict: { value, compCount, isPersonal: false } },
      comps: comps(compCount, unused),
    } as unknown as DealDetail,
    format,
  });

test("with a verdict: what was used, what it counts as, from when", () => {
  const value = { kind: "scored", market: { basis: "sold", effectiveCount: 36.21 } };
  expect(facts(value, 40, 3)).toEqual([
    ["Comps used", "40, 3 not used"],
    ["Count as", "36.2 whole ones"],
    ["Sold", "Dec 1, 2017 to Dec 9, 2017"],
  ]);
});

test("without one nothing was used, and the count agrees with what is needed", () => {
  const value = { kind: "no-verdict", reason: "too-few-comps", found: 2, needed: 5, missing: [] };
  expect(facts(value, 28, 9)).toEqual([
    ["Found", "28 comps, worth 2 of 5 needed"],
    ["Not used", "9"],
    ["Sold", "Dec 1, 2017 to Dec 9, 2017"],
  ]);
  expect(facts(value, 2, 0)[0]).toEqual(["Found", "2 comps, 5 needed"]);
});
