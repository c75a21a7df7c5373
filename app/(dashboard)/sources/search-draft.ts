import { readAmount } from "@/components/format/read-figure";
import type { CurrencyCode } from "@/lib/core/currency";
import type { Condition } from "@/lib/domain/listing/condition";
import type { SearchQuery } from "@/lib/domain/search/search-query.schema";

/** A search as it is filled in. */
export type SearchDraft = {
  readonly words: string;
  readonly site: string | null;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly currency: CurrencyCode;
  readonly condition: Condition | "any";
  readonly formats: SearchQuery["formats"];
};

type Problems = Readonly<Record<string, string | null>>;

const CENTS_MAX = 1_000_000_000_00;

const amount = (text: string, { currency }: SearchDraft) => readAmount(text, currency, CENTS_MAX);

/** What is wrong, by field; all null when it can be sent. */
export function draftProblems(draft: SearchDraft): Problems {
  const [min, max] = [amount(draft.priceMin, draft), amount(draft.priceMax, draft)];
  const isReversed =
    min.kind === "figure" &&
    max.kind === "figure" &&
    min.value !== null &&
    max.value !== null &&
    min.value > max.value;
  return {
    words: draft.words.trim() ? null : "Say what to look for.",
    priceMin: min.kind === "problem" ? min.message : null,
    priceMax:
      max.kind === "problem"
        ? max.message
        : isReversed
          ? "Not below the price it starts from."
          : null,
    formats: draft.formats.length > 0 ? null : "Choose at least one.",
  };
}

/** The question as it is sent; for a draft without problems. */
export function queryOf(draft: SearchDraft): Omit<SearchQuery, "category" | "shipTo"> {
  const cents = (text: string) => {
    const read = amount(text, draft);
    return read.kind === "figure" ? read.value : null;
  };
  const [priceCentsMin, priceCentsMax] = [cents(draft.priceMin), cents(draft.priceMax)];
  const hasPrice = priceCentsMin !== null || priceCentsMax !== null;
  return {
    words: draft.words.trim(),
    site: draft.site,
    priceCentsMin,
    priceCentsMax,
    currency: hasPrice ? draft.currency : null,
    conditionAtLeast: draft.condition === "any" ? null : draft.condition,
    formats: draft.formats,
  };
}
