import type { CurrencyCode } from "@/lib/core/currency";
import { CurrencyCode as CurrencySchema } from "@/lib/core/currency";
import { idSchema } from "@/lib/core/id-schema";
import { DistanceUnit } from "@/lib/domain/prefs/user-prefs.schema";
import { decodeDealsCursor } from "./deals-cursor";
import {
  ConditionAtLeast,
  DealBand,
  DealsQuery,
  DealsSort,
  DealsState,
} from "./deals-query.schema";
import { parsePriceText } from "./price-text";
import { searchWords } from "./search-words";

/** One parameter that could not be used, with a sentence that a person may read. */
export type IgnoredParameter = { readonly name: string; readonly reason: string };

export type ParsedDealsQuery = {
  readonly query: DealsQuery;
  readonly ignored: readonly IgnoredParameter[];
};

type Draft = { -readonly [K in keyof DealsQuery]?: DealsQuery[K] };
type Reading = {
  readonly values: (name: string) => readonly string[];
  readonly ignore: (name: string, reason: string) => void;
  readonly currency: CurrencyCode;
};

const MANY = 50;
const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** The first value that is not blank. */
function one(reading: Reading, name: string): string | undefined {
  return reading
    .values(name)
    .find((value) => value.trim() !== "")
    ?.trim();
}

function readSearch(reading: Reading): Draft {
  const text = one(reading, "q")?.slice(0, 200).trim();
  if (text === undefined) return {};
  if (searchWords(text).length > 0) return { search: text };
  reading.ignore("q", `There is no word to search for in ${quoted(text)}.`);
  return {};
}

type Choice<T> = { safeParse: (value: string) => { success: boolean; data?: T | undefined } };

function readMany<T>(reading: Reading, name: string, choice: Choice<T>, what: string): T[] {
  const kept: T[] = [];
  for (const value of new Set(reading.values(name).filter((text) => text !== ""))) {
    const parsed = choice.safeParse(value);
    if (!parsed.success || parsed.data === undefined) {
      reading.ignore(name, `${quoted(value)} is not ${what}.`);
    } else if (kept.length < MANY) kept.push(parsed.data);
  }
  return kept;
}

function readOne<T>(
  reading: Reading,
  name: string,
  choice: Choice<T>,
  what: string,
): T | undefined {
  const value = one(reading, name);
  if (value === undefined) return undefined;
  const parsed = choice.safeParse(value);
  if (!parsed.success) reading.ignore(name, `${quoted(value)} is not ${what}.`);
  return parsed.data;
}

function readPrice(reading: Reading): Draft {
  const currency = readOne(reading, "currency", CurrencySchema, "a currency") ?? reading.currency;
  const bound = (name: string): number | null => {
    const text = one(reading, name);
    if (text === undefined) return null;
    const cents = parsePriceText(text, currency);
    if (cents === null) reading.ignore(name, `${quoted(text)} is not an amount.`);
    return cents;
  };
  const [min, max] = [bound("min"), bound("max")];
  if (min === null && max === null) return {};
  const isSwapped = min !== null && max !== null && min > max;
  return {
    priceMinCents: isSwapped ? max : min,
    priceMaxCents: isSwapped ? min : max,
    priceCurrency: currency,
  };
}

function readWithin(reading: Reading): Draft {
  const text = one(reading, "within");
  if (text === undefined) return {};
  const match = /^(\d{1,5}(?:\.\d{1,3})?)\s?(km|mi)$/.exec(text);
  const parsed = DealsQuery.shape.within.safeParse({
    value: Number(match?.[1]),
    unit: DistanceUnit.safeParse(match?.[2]).data,
  });
  if (match && parsed.success) return { within: parsed.data };
  reading.ignore("within", `${quoted(text)} is not a distance such as 40mi or 60km.`);
  return {};
}

function readSeen(reading: Reading): Draft {
  const text = one(reading, "seen");
  if (text === undefined) return {};
  const match = /^(\d{1,5})(h|d)$/.exec(text);
  const hours = Number(match?.[1]) * (match?.[2] === "d" ? 24 : 1);
  const parsed = DealsQuery.shape.seenWithinHours.safeParse(hours);
  if (match && parsed.success) return { seenWithinHours: parsed.data };
  reading.ignore("seen", `${quoted(text)} is not a time such as 24h or 7d.`);
  return {};
}

function readFlag(reading: Reading, name: string): boolean {
  const value = one(reading, name);
  if (value === undefined || value === "0") return false;
  if (value !== "1") reading.ignore(name, `${quoted(value)} is neither 1 nor 0.`);
  return value === "1";
}

/** A cursor belongs to one order: after a change of the sort it points nowhere. */
function readCursor(reading: Reading, sort: DealsSort): Draft {
  const text = one(reading, "page");
  if (text === undefined) return {};
  if (text.length <= 500 && decodeDealsCursor(text)?.sort === sort) return { cursor: text };
  reading.ignore("page", "That page is not there any more. This is the first one.");
  return {};
}

const CATEGORY = DealsQuery.shape.categories.unwrap().element;

/** `currency` is what price bounds are read in when the parameters name none. */
export function parseDealsQuery(
  params: URLSearchParams,
  { currency }: { readonly currency: CurrencyCode },
): ParsedDealsQuery {
  const ignored: IgnoredParameter[] = [];
  const reading: Reading = {
    values: (name) => params.getAll(name),
    ignore: (name, reason) => ignored.push({ name, reason }),
    currency,
  };
  const sort = readOne(reading, "sort", DealsSort, "an order") ?? "best";
  const condition = readOne(reading, "condition", ConditionAtLeast, "a condition");
  const query = DealsQuery.parse({
    ...readSearch(reading),
    sourceIds: readMany(reading, "source", idSchema("source"), "a source"),
    categories: readMany(reading, "category", CATEGORY, "a category"),
    bands: readMany(reading, "band", DealBand, "a band"),
    ...readPrice(reading),
    conditionAtLeast: condition ?? null,
    ...readWithin(reading),
    includeUnknownDistance: readFlag(reading, "unplaced"),
    ships: readFlag(reading, "ships"),
    ...readSeen(reading),
    saved: readFlag(reading, "saved"),
    hidden: readFlag(reading, "hidden"),
    state: readOne(reading, "state", DealsState, "a state") ?? "active",
    sort,
    ...readCursor(reading, sort),
  });
  return { query, ignored };
}
