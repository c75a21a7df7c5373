import { BAND_WORDS } from "@/components/deals/band-words";
import { CONDITION_WORDS } from "@/components/deals/condition-words";
import { formatMoney } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import { minorDigits } from "@/lib/core/currency";
import { money } from "@/lib/core/money";
import type { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import type { DealBand, DealsQuery } from "@/lib/domain/deals/deals-query.schema";

export const DEAL_BAND_WORDS: Readonly<Record<DealBand, string>> = {
  great: BAND_WORDS.great,
  good: BAND_WORDS.good,
  fair: BAND_WORDS.fair,
  high: BAND_WORDS.high,
  overpriced: BAND_WORDS.overpriced,
  "no-verdict": BAND_WORDS.none,
};

export const STATE_CHOICES = {
  active: "For sale",
  unseen: "Not seen lately",
  sold: "Sold",
  gone: "Gone",
  any: "All",
} as const;

/** "24 h", "7 days". */
export function hoursWords(hours: number, locale: string): string {
  if (hours < 48 || hours % 24 !== 0) return `${formatNumber(hours, locale)}\u00a0h`;
  return `${formatNumber(hours / 24, locale)} days`;
}

/** One filter in force: what it says and what takes it away. */
export type ActiveFilter = { readonly words: string; readonly without: Partial<DealsQuery> };

type Reader = { readonly query: DealsQuery; readonly facets: DealFacets; readonly locale: string };

function some(names: readonly string[], noun: string): string {
  const [first, second] = names;
  if (names.length === 2) return `${first} or ${second}`;
  if (names.length < 2) return first ?? "";
  return `${names.length} ${noun}`;
}

function priceWords({ query, locale }: Reader): string | null {
  const { priceMinCents: min, priceMaxCents: max, priceCurrency: currency } = query;
  if (currency === null) return null;
  // Exact: a bound is what was asked for, so cents stay where there are any.
  const unit = 10 ** minorDigits(currency);
  const write = (cents: number) =>
    formatMoney(money(cents, currency), locale, { cents: cents % unit !== 0 });
  if (min !== null && max !== null) return `${write(min)} to ${write(max)}`;
  if (min !== null) return `From ${write(min)}`;
  return max === null ? null : `Up to ${write(max)}`;
}

function reachWords({ query, locale }: Reader): string | null {
  const { within, ships, includeUnknownDistance } = query;
  if (within === null) return ships ? "Ships" : null;
  const radius = `Within ${formatNumber(within.value, locale)}\u00a0${within.unit}`;
  return `${radius}${ships ? " or ships" : ""}${includeUnknownDistance ? ", or place not known" : ""}`;
}

/** The filters in force, in the order of the bar. */
export function activeFilters(reader: Reader): Readonly<Record<string, ActiveFilter | null>> {
  const { query, facets, locale } = reader;
  const active = (words: string | null, without: Partial<DealsQuery>) =>
    words === null || words === "" ? null : { words, without };
  const sourceName = (id: string) =>
    facets.sources.find((one) => one.id === id)?.name ?? "a source";
  return {
    search: active(query.search && `“${query.search}”`, { search: "" }),
    reach: active(reachWords(reader), {
      within: null,
      ships: false,
      includeUnknownDistance: false,
    }),
    seen: active(
      query.seenWithinHours === null
        ? null
        : `Seen in ${hoursWords(query.seenWithinHours, locale)}`,
      {
        seenWithinHours: null,
      },
    ),
    source: active(some(query.sourceIds.map(sourceName), "sources"), { sourceIds: [] }),
    category: active(some(query.categories, "categories"), { categories: [] }),
    band: active(
      some(
        query.bands.map((band, index) =>
          index === 0 ? DEAL_BAND_WORDS[band] : DEAL_BAND_WORDS[band].toLowerCase(),
        ),
        "bands",
      ),
      { bands: [] },
    ),
    price: active(priceWords(reader), {
      priceMinCents: null,
      priceMaxCents: null,
      priceCurrency: null,
    }),
    condition: active(
      query.conditionAtLeast && `At least ${CONDITION_WORDS[query.conditionAtLeast].toLowerCase()}`,
      { conditionAtLeast: null },
    ),
    state: active(query.state === "active" ? null : STATE_CHOICES[query.state], {
      state: "active",
    }),
    saved: active(query.saved ? "Saved" : null, { saved: false }),
    hidden: active(query.hidden ? "Hidden" : null, { hidden: false }),
  };
}
