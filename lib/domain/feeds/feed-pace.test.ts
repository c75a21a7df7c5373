import { expect, test } from "vitest";
import { feedPace } from "./feed-pace";
import { parseFeed } from "./parse-feed";

const askedBy = (channel: string) => {
  const feed = parseFeed(
    `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>${channel}</channel></rss>`,
    { url: "https://feed.example/" },
  );
  if (feed.kind !== "feed") throw new Error(feed.why);
  return feed.everySeconds;
};

test.each([
  ["nothing", "", null],
  ["minutes to live", "<ttl>60</ttl>", 3_600],
  ["minutes that are none", "<ttl>soon</ttl>", null],
  ["no minutes", "<ttl>0</ttl>", null],
  ["a period", "<sy:updatePeriod> Daily </sy:updatePeriod>", 86_400],
  [
    "a period and how often in it",
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
    900,
  ],
])("a feed that says %s", (_what, channel, seconds) => {
  expect(askedBy(channel)).toBe(seconds);
});

test.each([
  [null, null, 900],
  [3_600, null, 3_600],
  [60, null, 300],
  [null, "no-cache, max-age=0", 900],
  [null, "public, max-age=1800", 1_800],
  [300, "max-age=1200", 1_200],
  [86_400, "s-maxage=5", 21_600],
  [null, "max-age=99999999", 21_600],
])("asks for %s, Cache-Control %s: every %s seconds", (asked, cacheControl, seconds) => {
  expect(feedPace(asked, cacheControl)).toBe(seconds);
});
