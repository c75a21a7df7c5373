import type { DateOrder } from "./import-defaults.schema";

export type ParsedDate =
  | { readonly kind: "date"; readonly date: Date }
  | { readonly kind: "not-a-date" | "in-the-future" | "too-old" };

type Parts = { year: number; month: number; day: number };

/** Month names by their first three letters without marks, in English and German. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
};

const FIRST_YEAR = 1970;
const DAY_MS = 86_400_000;
/** Clocks and time zones differ; a date further ahead than this is wrong. */
const TOLERANCE_MS = 2 * DAY_MS;

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 70 ? 2_000 + year : 1_900 + year;
}

function monthOf(name: string): number {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 3);
  return MONTHS[letters] ?? 0;
}

const PATTERNS: readonly (readonly [
  RegExp,
  (match: readonly string[], order: DateOrder) => Parts,
])[] = [
  [/^(\d{4})$/, ([year = ""]) => ({ year: Number(year), month: 1, day: 1 })],
  [
    /^(\d{4})[-/.](\d{1,2})$/,
    ([year = "", month = ""]) => ({ year: Number(year), month: Number(month), day: 1 }),
  ],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    ([year = "", month = "", day = ""]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    /^(\d{4})(\d{2})(\d{2})$/,
    ([year = "", month = "", day = ""]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/,
    ([day = "", month = "", year = ""]) => ({
      year: fullYear(year),
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    ([first = "", second = "", year = ""], order) => ({
      year: fullYear(year),
      month: Number(order === "day-first" ? second : first),
      day: Number(order === "day-first" ? first : second),
    }),
  ],
  [
    /^(\d{1,2})[.\s-]{0,2}(\p{L}{3,9})\.?[\s,-]*(\d{4}|\d{2})$/u,
    ([day = "", month = "", year = ""]) => ({
      year: fullYear(year),
      month: monthOf(month),
      day: Number(day),
    }),
  ],
  [
    /^(\p{L}{3,9})\.?[\s-]*(\d{1,2})[\s,-]+(\d{4}|\d{2})$/u,
    ([month = "", day = "", year = ""]) => ({
      year: fullYear(year),
      month: monthOf(month),
      day: Number(day),
    }),
  ],
];

/** Midnight UTC of a day that exists in the calendar, or null (there is no 31 February). */
function dayOf({ year, month, day }: Parts): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date : null;
}

function epochOf(text: string): Date | null {
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1_000);
  return /^\d{13}$/.test(text) ? new Date(Number(text)) : null;
}

const TIME =
  /[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,5})?$/;

/** Milliseconds after midnight UTC; a time without a zone counts as UTC. NaN when there is no such time. */
function timeOf(match: RegExpExecArray): number {
  const [, hours = "", minutes = "", seconds = "0", mark = ""] = match;
  const half = /^p/i.test(mark) ? 12 : 0;
  const hour = /^[ap]/i.test(mark) ? (Number(hours) % 12) + half : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return Number.NaN;
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(mark);
  const offset = zone ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  return ((hour * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1_000;
}

function read(text: string, order: DateOrder): Date | null {
  const epoch = epochOf(text);
  if (epoch) return epoch;
  const time = TIME.exec(text);
  const dayText = (time ? text.slice(0, time.index) : text).replace(/^\p{L}{2,9}\.?,\s+/u, "");
  for (const [pattern, partsOf] of PATTERNS) {
    const match = pattern.exec(dayText.trim());
    if (!match) continue;
    const day = dayOf(partsOf(match.slice(1), order));
    const timeMs = day ? day.getTime() + (time ? timeOf(time) : 0) : Number.NaN;
    return Number.isNaN(timeMs) ? null : new Date(timeMs);
  }
  return null;
}

/**
 * A day or an instant as exports write them: ISO 8601, 2017, 2017-05, 24.11.2026, 11/24/2026 (by
 * `order`), 24 Nov 2026, seconds or milliseconds since 1970. A year or a month means its first day.
 */
export function parseDate(text: string, order: DateOrder, now: Date): ParsedDate {
  const date = text.length > 60 ? null : read(text.trim(), order);
  if (!date) return { kind: "not-a-date" };
  if (date.getTime() > now.getTime() + TOLERANCE_MS) return { kind: "in-the-future" };
  if (date.getUTCFullYear() < FIRST_YEAR) return { kind: "too-old" };
  return { kind: "date", date };
}
