const DAY_MS = 86_400_000;

export type DayZone = "UTC" | "America/Los_Angeles";

/** A day as a marketplace counts its calls. */
export type MarketDay = {
  /** Such as 2026-11-27. */
  readonly day: string;
  /** How much of it is over, 0–1. */
  readonly share: number;
  readonly endsAt: Date;
};

/** The marketplace's day at a moment; where clocks change, an hour more or less is left. */
export function marketDay(now: Date, zone: DayZone): MarketDay {
  const day = dayIn(now, zone);
  const startsMs = edgeMs(now.getTime(), zone, day, -1);
  const endsMs = edgeMs(now.getTime(), zone, day, 1);
  return {
    day,
    share: (now.getTime() - startsMs) / (endsMs - startsMs),
    endsAt: new Date(endsMs),
  };
}

function dayIn(at: Date, zone: DayZone): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(at);
}

/** The first millisecond of the day (−1), or the first after it (1), by halving: zones know no simpler rule. */
function edgeMs(nowMs: number, zone: DayZone, day: string, direction: 1 | -1): number {
  let inside = nowMs;
  let outside = nowMs + direction * 1.1 * DAY_MS;
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.round((inside + outside) / 2);
    if (dayIn(new Date(middle), zone) === day) inside = middle;
    else outside = middle;
  }
  return direction === -1 ? inside : outside;
}
