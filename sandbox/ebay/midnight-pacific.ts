const DAY_MS = 86_400_000;

const PACIFIC = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  hourCycle: "h23",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** When eBay's daily limits begin anew: the next midnight on the west coast. */
export function midnightPacific(now: Date): Date {
  const part = (at: Date, type: string) =>
    Number(PACIFIC.formatToParts(at).find((one) => one.type === type)?.value ?? 0);
  const sinceMidnightMs = (at: Date) =>
    ((part(at, "hour") * 60 + part(at, "minute")) * 60 + part(at, "second")) * 1_000 +
    (at.getTime() % 1_000);
  const guess = now.getTime() - sinceMidnightMs(now) + DAY_MS;
  // On the two days when the clocks change, the guess is an hour off.
  const off = sinceMidnightMs(new Date(guess));
  return new Date(off > DAY_MS / 2 ? guess + DAY_MS - off : guess - off);
}
