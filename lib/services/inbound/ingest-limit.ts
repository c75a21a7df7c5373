import type { RateLimitRule } from "@/lib/platform/rate-limit";

export const INGEST_LIMIT: RateLimitRule = { name: "inbound", points: 60, windowMs: 60_000 };

export const INBOUND_SOURCES_MAX = 50;
