import type { Condition } from "@/lib/domain/listing/condition";
import type { DemoKind } from "./demo-kind";

/** What a thing in this condition brings against one in good condition. */
const CONDITION_SHARES: Readonly<Record<Condition, number>> = {
  new: 1.25,
  open_box: 1.16,
  like_new: 1.11,
  very_good: 1.05,
  good: 1,
  fair: 0.84,
  poor: 0.65,
  for_parts: 0.4,
  unknown: 1,
};

const DAYS_PER_YEAR = 365;
/** Beyond this people ask in tens, below in fives. */
const TENS_FROM_CENTS = 30_000;

/** Median all-in price of the kind in this condition, so many days ago; minor units, not rounded. */
export function typicalCents(kind: DemoKind, condition: Condition, daysAgo: number): number {
  const perYear = 1 + kind.driftBps / 10_000;
  return kind.baseCents * CONDITION_SHARES[condition] * perYear ** (-daysAgo / DAYS_PER_YEAR);
}

/** A price as a person writes it: whole fives or tens of dollars, never nothing. */
export function askedCents(exactCents: number): number {
  const step = exactCents >= TENS_FROM_CENTS ? 1_000 : 500;
  return Math.max(step, Math.round(exactCents / step) * step);
}
