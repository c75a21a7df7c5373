import type { CurrencyCode } from "@/lib/core/currency";
import type { ColumnMapping } from "./column-mapping.schema";
import { guessMapping } from "./guess-mapping";
import { normaliseHeader } from "./header-words";
import type { DateOrder, ImportDefaults } from "./import-defaults.schema";
import type { ImportTarget } from "./import-field";
import { parseBasis } from "./parse-basis";
import { parseCurrency } from "./parse-currency";
import { parseDate } from "./parse-date";
import { parseState } from "./parse-state";
import { sniffDateOrder } from "./sniff-date-order";
import { sniffDecimalMark } from "./sniff-decimal-mark";
import { sampleValues, type TableSample } from "./table-sample";

export type ImportGuess = {
  readonly target: ImportTarget;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
};

const SOLD_HEADER = /^(sold|sale|verkauf)|^(date sold|verkauft)/;
const ANY_TIME = new Date(8_640_000_000_000_000);

/** A file that says "sold" is taken for prices to judge by, every other one for offers to judge. */
export function guessTarget(sample: TableSample): ImportTarget {
  const { mapping } = guessMapping(sample.columns, "comps");
  const bases = sampleValues(sample, mapping, "basis").map(parseBasis);
  const sold = bases.filter((basis) => basis === "sold").length;
  if (bases.length > 0) return sold * 2 > bases.length ? "comps" : "listings";
  const saysSold = sample.columns.some((column) => SOLD_HEADER.test(normaliseHeader(column)));
  return saysSold ? "comps" : "listings";
}

/** Takes out columns whose name fits a field but whose values do not, such as a "state" that is California. */
function withoutMisfits(sample: TableSample, mapping: ColumnMapping): ColumnMapping {
  const isDate = (value: string) => parseDate(value, "day-first", ANY_TIME).kind === "date";
  const isEitherDate = (value: string) =>
    isDate(value) || parseDate(value, "month-first", ANY_TIME).kind === "date";
  const isDegrees = (value: string) => Number.isFinite(Number(value.replace(",", ".")));
  const fits = {
    state: (value: string) => parseState(value) !== null,
    basis: (value: string) => parseBasis(value) !== null,
    date: isEitherDate,
    latitude: isDegrees,
    longitude: isDegrees,
    currency: (value: string) => parseCurrency(value) !== null,
  };
  const kept: ColumnMapping = { ...mapping };
  for (const field of Object.keys(fits) as (keyof typeof fits)[]) {
    const values = sampleValues(sample, mapping, field);
    if (values.length > 0 && !values.some(fits[field])) delete kept[field];
  }
  return kept;
}

/** The order for dates that say it, else the one that is usual where the currency is. */
export function chooseDateOrder(
  sample: TableSample,
  mapping: ColumnMapping,
  currency: CurrencyCode | undefined,
): DateOrder | undefined {
  const sniffed = sniffDateOrder(sampleValues(sample, mapping, "date"));
  if (sniffed === "none") return undefined;
  if (sniffed !== "ambiguous") return sniffed;
  return currency === "USD" ? "month-first" : "day-first";
}

/** Everything that a file's first rows say about how to read it; `currency` is the one to take when it says none. */
export function guessImport(
  sample: TableSample,
  options: {
    readonly target?: ImportTarget | undefined;
    readonly currency: CurrencyCode;
    readonly delimiter?: ImportDefaults["delimiter"];
    /** JSON writes its numbers with a point, whatever the language of the rest. */
    readonly isJson?: boolean;
  },
): ImportGuess {
  const target = options.target ?? guessTarget(sample);
  const guessed = guessMapping(sample.columns, target);
  const mapping = withoutMisfits(sample, guessed.mapping);
  const prices = sampleValues(sample, mapping, "price");
  const signs = prices.map((price) => parseCurrency(price)).filter((code) => code !== null);
  const currency = guessed.currency ?? signs[0] ?? options.currency;
  const decimalMark = sniffDecimalMark(prices) ?? (options.isJson ? "." : null);
  const dateOrder = chooseDateOrder(sample, mapping, currency);
  const isSold = target === "comps" && guessTarget(sample) === "comps";
  const defaults: ImportDefaults = {
    ...(mapping.currency ? {} : { currency }),
    ...(target === "comps" && !mapping.basis && isSold ? { basis: "sold" as const } : {}),
    ...(decimalMark ? { decimalMark } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(options.delimiter ? { delimiter: options.delimiter } : {}),
  };
  return { target, mapping, defaults };
}
