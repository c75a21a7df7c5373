import type { CurrencyCode } from "@/lib/core/currency";
import { utcDay } from "@/lib/core/utc-day";
import type { FeeOutlet } from "./fee-outlet.schema";
import type { FeeOverride } from "./fee-override.schema";
import type { FeeSchedule } from "./fee-schedule.schema";
import { isOver } from "./is-over";
import { isStale } from "./is-stale";
import { marketplaceLabel } from "./marketplace-label";

type Question = {
  readonly currency: CurrencyCode;
  /** The listing's category, as its source words it. */
  readonly category: string | null;
  readonly now: Date;
};

type Asked = Question & {
  readonly schedules: readonly FeeSchedule[];
  readonly overrides: readonly FeeOverride[];
};

/** The whole name, or its last part: "Media > Books" is Books, "Music > Guitars" is not Music. */
function isOfCategory(wanted: string, category: string | null): boolean {
  if (category === null) return false;
  const last = category.replace(/^.*[>/|»]\s*/, "");
  return [category, last].some((name) => name.toLowerCase() === wanted.toLowerCase());
}

function holds(schedule: FeeSchedule, { currency, category, now }: Question): boolean {
  const today = utcDay(now);
  const { effectiveFrom: from } = schedule;
  return (
    schedule.currency === currency &&
    (from === null || from <= today) &&
    !isOver(schedule, today) &&
    (schedule.category === null || isOfCategory(schedule.category, category))
  );
}

/** Of two that hold: a category's own before the general one, then the later one. */
function isNearer(one: FeeSchedule, other: FeeSchedule): boolean {
  const own = Number(one.category !== null) - Number(other.category !== null);
  return own === 0 ? (one.effectiveFrom ?? "") > (other.effectiveFrom ?? "") : own > 0;
}

const keyOf = ({ marketplace, country, sellerTier }: FeeSchedule) =>
  [marketplace, country, sellerTier].filter((part) => part !== null).join("/");

function ofSchedule(schedule: FeeSchedule, isOnlyCountry: boolean, now: Date): FeeOutlet {
  const { id, category, checkedOn, confidence, sourceUrl, note, optional } = schedule;
  const { tiers, fixed, base, payment, minimumCents, maximumCents } = schedule;
  const country = isOnlyCountry ? null : schedule.country;
  const words = [marketplaceLabel(schedule.marketplace), country, schedule.sellerTier];
  return {
    key: keyOf(schedule),
    label: words.filter((word) => word !== null).join(", "),
    terms: { tiers, fixed, base, payment, minimumCents, maximumCents },
    isPickedUp: schedule.isPickedUp,
    origin: {
      kind: "schedule",
      id,
      category,
      checkedOn,
      isStale: isStale(checkedOn, now),
      confidence,
      sourceUrl,
      note,
      optional,
    },
  };
}

function ofOverride({ marketplace, bps, fixedCents }: FeeOverride): FeeOutlet {
  return {
    key: marketplace,
    label: marketplaceLabel(marketplace),
    terms: {
      tiers: [{ upToCents: null, bps }],
      fixed: [{ ifTotalLteCents: null, amountCents: fixedCents }],
      base: { item: true, shipping: true, tax: false },
      payment: null,
      minimumCents: null,
      maximumCents: null,
    },
    isPickedUp: false,
    origin: { kind: "own" },
  };
}

/**
 * Where a thing can be sold in a currency, by name, each place once with the fees that hold for it today.
 * A person's own fees take the place of all that is known of their marketplace in that currency.
 */
export function feeOutlets({ schedules, overrides, ...question }: Asked): FeeOutlet[] {
  const own = overrides.filter(({ currency }) => currency === question.currency);
  const replaced = new Set(own.map(({ marketplace }) => marketplace));
  const nearest = new Map<string, FeeSchedule>();
  for (const schedule of schedules) {
    if (replaced.has(schedule.marketplace) || !holds(schedule, question)) continue;
    const key = keyOf(schedule);
    const found = nearest.get(key);
    if (!found || isNearer(schedule, found)) nearest.set(key, schedule);
  }
  const countriesOf = (marketplace: string) =>
    new Set([...nearest.values()].flatMap((s) => (s.marketplace === marketplace ? s.country : [])));
  return [
    ...own.map(ofOverride),
    ...[...nearest.values()].map((schedule) =>
      ofSchedule(schedule, countriesOf(schedule.marketplace).size === 1, question.now),
    ),
  ].sort((left, right) => (left.label.toLowerCase() < right.label.toLowerCase() ? -1 : 1));
}
