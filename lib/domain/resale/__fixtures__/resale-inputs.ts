import { feeOutlets } from "@/lib/domain/fees/fee-outlets";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { DEFAULT_RESALE_PREFS } from "@/lib/domain/prefs/default-resale-prefs";
import { EMPTY_PLAN, type ListingPlanFields } from "../listing-plan.schema";
import type { ResaleFacts, ResaleInputs } from "../resale.schema";

export const NOW = new Date("2026-11-20T12:00:00Z");

export const FACTS: ResaleFacts = {
  currency: "USD",
  askingCents: 115_000,
  allInCents: 115_000,
  shippingKind: "pickup_only",
  distanceKm: 54.7,
  market: {
    kind: "known",
    q25Cents: 153_000,
    q50Cents: 166_500,
    band: "great",
    confidence: "firm",
    basis: "sold",
    haircutBps: null,
  },
};

type Over = {
  readonly facts?: Partial<ResaleFacts>;
  readonly usual?: Partial<ResaleInputs["usual"]>;
  readonly plan?: Partial<ListingPlanFields>;
  readonly timeToSell?: ResaleInputs["timeToSell"];
};

/** The synthesizer of the design: sold on Reverb, 15 % wanted, one voice chip to repair. */
export function resaleInputs(over: Over = {}): ResaleInputs {
  const facts = { ...FACTS, ...over.facts };
  const schedules = SEED_FEE_SCHEDULES.map(
    ({ key, ...fields }): FeeSchedule => ({
      ...fields,
      id: `fee_${key}`,
      isSeeded: true,
      editedAt: null,
    }),
  );
  const question = { currency: facts.currency, category: "Synthesizers", now: NOW };
  return {
    facts,
    usual: {
      ...DEFAULT_RESALE_PREFS,
      sellOn: "reverb/US",
      targetRoiBps: 1_500,
      returnReserveBps: 0,
      packingCents: 3_500,
      shippingOutCents: 0,
      ...over.usual,
    },
    plan: {
      ...EMPTY_PLAN,
      travelCents: 1_800,
      repairCents: 14_000,
      ...over.plan,
      currency: facts.currency,
    },
    outlets: feeOutlets({ schedules, overrides: [], ...question }),
    timeToSell: over.timeToSell ?? { kind: "not-observed", count: 3, needed: 8 },
  };
}
