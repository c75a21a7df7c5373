import { elementOf, textOf, type XmlElement } from "./xml/xml-element";

const PERIOD_SECONDS: ReadonlyMap<string, number> = new Map([
  ["hourly", 3_600],
  ["daily", 86_400],
  ["weekly", 7 * 86_400],
  ["monthly", 30 * 86_400],
  ["yearly", 365 * 86_400],
]);

function positive(text: string): number | null {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : null;
}

/** How often the feed asks to be read, in seconds: `ttl` of RSS (minutes), else how often it says it is updated. */
export function channelPace(channel: XmlElement): number | null {
  const minutes = positive(textOf(elementOf(channel, "ttl")));
  if (minutes !== null) return minutes * 60;
  const period = textOf(elementOf(channel, "sy:updatePeriod")).toLowerCase();
  const seconds = PERIOD_SECONDS.get(period);
  if (seconds === undefined) return null;
  const times = positive(textOf(elementOf(channel, "sy:updateFrequency"))) ?? 1;
  return Math.max(1, Math.round(seconds / times));
}
