/** No search is asked more often. */
const EVERY_SECONDS_MIN = 60;
const EVERY_SECONDS_MAX = 6 * 3_600;
const DAY_SECONDS = 86_400;
/** Of a day's calls this share is left for looking at single things and for what people ask for at once. */
const SEARCH_SHARE = 0.8;

export type Pace = {
  /** What the person or the kind of source wishes. */
  readonly wishedSeconds: number;
  /** Distinct questions to the same keys. */
  readonly fetchCount: number;
  readonly callsPerFetch: number;
  /** Calls a day; null where there is no limit. */
  readonly limit: number | null;
};

/** How often each of so many questions can be asked, so that the day's calls last the day. */
export function everySeconds({ wishedSeconds, fetchCount, callsPerFetch, limit }: Pace): number {
  const fair =
    limit === null ? 0 : (DAY_SECONDS * fetchCount * callsPerFetch) / (SEARCH_SHARE * limit);
  const seconds = Math.max(EVERY_SECONDS_MIN, wishedSeconds, fair);
  return Math.ceil(Math.min(EVERY_SECONDS_MAX, seconds));
}
