const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Minutes east of UTC. Names of zones that mean different ones in different places are not here. Source: RFC 822. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["Z", 0],
  ["UT", 0],
  ["UTC", 0],
  ["GMT", 0],
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["CDT", -300],
  ["MST", -420],
  ["MDT", -360],
  ["PST", -480],
  ["PDT", -420],
  ["WET", 0],
  ["WEST", 60],
  ["CET", 60],
  ["CEST", 120],
  ["EET", 120],
  ["EEST", 180],
]);

const TIME =
  "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([+-]\\d{2}:?\\d{2}|[a-zA-Z]{1,5})?";
/** "Tue, 24 Nov 2026 10:00:00 +0100" and its usual misspellings. */
const MAIL_DATE = new RegExp(
  `^(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]([a-zA-Z]{3,9})\\.?[\\s-](\\d{4}|\\d{2})(?:,?\\s+${TIME})?$`,
  "u",
);
const ISO_DATE = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[tT\\s]${TIME})?$`);

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (!sign) return ZONES.get(zone.toUpperCase());
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

function timeMs([hours = "0", minutes = "0", seconds = "0", zone]: (string | undefined)[]): number {
  const east = zoneMinutes(zone);
  const isTime = Number(hours) <= 23 && Number(minutes) <= 59 && Number(seconds) <= 60;
  if (east === undefined || !isTime) return Number.NaN;
  return ((Number(hours) * 60 + Number(minutes) - east) * 60 + Number(seconds)) * 1_000;
}

function instant(year: number, month: number, day: number, ms: number): Date | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || year < 1970 || Number.isNaN(ms)) return null;
  return new Date(midnight.getTime() + ms);
}

/**
 * The instant that a feed's date means (RFC 822 or ISO 8601), UTC where it names no zone. Null for a day that
 * does not exist, a zone that nobody knows, and anything else: a date is never guessed.
 */
export function parseFeedDate(written: string): Date | null {
  const text = written.trim();
  if (text.length > 60) return null;
  const iso = ISO_DATE.exec(text);
  if (iso) return instant(Number(iso[1]), Number(iso[2]), Number(iso[3]), timeMs(iso.slice(4)));
  const mail = MAIL_DATE.exec(text);
  if (!mail) return null;
  const [, day = "", name = "", digits = ""] = mail;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const century = digits.length === 4 ? 0 : Number(digits) < 70 ? 2_000 : 1_900;
  return instant(century + Number(digits), month, Number(day), timeMs(mail.slice(4)));
}
