import type { RateLimitRule } from "@/lib/platform/rate-limit";

export const FEEDS_MAX = 50;

/** Each preview is a call to a server of somebody else's. */
export const PREVIEW_LIMIT: RateLimitRule = {
  name: "feed-preview",
  points: 30,
  windowMs: 10 * 60_000,
};
