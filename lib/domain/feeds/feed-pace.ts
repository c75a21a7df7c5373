const USUAL_SECONDS = 15 * 60;
const LEAST_SECONDS = 5 * 60;
const MOST_SECONDS = 6 * 3_600;

const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i;

/** How long an answer counts as fresh, in seconds. */
function maxAgeOf(cacheControl: string | null): number {
  return Number(MAX_AGE.exec(cacheControl ?? "")?.[1] ?? 0);
}

/**
 * How many seconds a feed rests after it was read: what it asks for itself, else a quarter of an hour, and never
 * while its last answer is fresh; between five minutes and six hours.
 */
export function feedPace(asked: number | null, cacheControl: string | null): number {
  const seconds = Math.max(asked ?? USUAL_SECONDS, maxAgeOf(cacheControl));
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds));
}
