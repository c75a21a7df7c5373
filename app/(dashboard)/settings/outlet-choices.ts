import { feeOutlets } from "@/lib/domain/fees/fee-outlets";
import type { FeeOverride } from "@/lib/domain/fees/fee-override.schema";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";

type Choice = { value: string; label: string; hint?: string };
type Known = {
  readonly schedules: readonly FeeSchedule[];
  readonly overrides: readonly FeeOverride[];
  /** The one in force, also when nothing is known of it. */
  readonly current: string;
  readonly now: Date;
};

/** Every place to sell whose fees are known in some currency, by name, with its currency. */
export function outletChoices({ schedules, overrides, current, now }: Known): Choice[] {
  const currencies = new Set([...schedules, ...overrides].map(({ currency }) => currency));
  const choices = new Map<string, Choice>();
  for (const currency of currencies) {
    const question = { schedules, overrides, currency, category: null, now };
    for (const { key, label, origin } of feeOutlets(question)) {
      const isUnverified = origin.kind === "schedule" && origin.confidence === "unverified";
      const known = choices.get(key)?.hint;
      const told = isUnverified ? `${currency}, unverified` : currency;
      choices.set(key, { value: key, label, hint: known ? `${known}; ${told}` : told });
    }
  }
  if (!choices.has(current)) {
    const label = marketplaceLabel(current.replace(/\/.*$/, ""));
    choices.set(current, { value: current, label });
  }
  return [...choices.values()].sort((left, right) => left.label.localeCompare(right.label, "en"));
}
