import { assert } from "@/lib/core/assert";
import {
  type CounterQuery,
  createRateLimiter,
  type RateLimiter,
  type RateLimitRule,
} from "@/lib/platform/rate-limit";
import type { ServiceContext } from "../context";

const byStore = new WeakMap<object, Map<string, RateLimiter>>();

function make(ctx: ServiceContext, rule: RateLimitRule): RateLimiter {
  if (ctx.redis) return createRateLimiter(rule, { redis: ctx.redis });
  // A rollback would give the tries back.
  assert("$client" in ctx.db, "rate limits are counted outside transactions");
  const pool = ctx.db.$client;
  const query: CounterQuery = async ({ text, values }) => {
    const rows = await pool.unsafe(text, values as never[], { prepare: true });
    return { rows, rowCount: rows.count };
  };
  return createRateLimiter(rule, { query });
}

/** The limiter of one rule where this context counts: Redis if there is one, else PostgreSQL. */
export function rateLimiterOf(ctx: ServiceContext, rule: RateLimitRule): RateLimiter {
  const store = ctx.redis ?? ctx.db;
  const made = byStore.get(store) ?? new Map<string, RateLimiter>();
  byStore.set(store, made);
  const limiter = made.get(rule.name) ?? make(ctx, rule);
  made.set(rule.name, limiter);
  return limiter;
}
