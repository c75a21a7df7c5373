const DAY_MS = 86_400_000;

/** How long a Retry-After header asks to wait: seconds or an HTTP date, between one second and a day; null: it says nothing. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  const text = header.trim();
  const waitMs = /^\d+(\.\d+)?$/.test(text)
    ? Math.ceil(Number(text) * 1_000)
    : Date.parse(text) - now.getTime();
  if (!Number.isFinite(waitMs)) return null;
  return Math.min(Math.max(waitMs, 1_000), DAY_MS);
}
