import type { Redis } from "ioredis";
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";

/** So many points in a window that begins with the first; all processes count together. */
export type RateLimitRule = {
  readonly name: string;
  readonly points: number;
  readonly windowMs: number;
};

type Query = { readonly text: string; readonly values: readonly unknown[] };
/** What counts in PostgreSQL: runs one statement outside any transaction. */
export type CounterQuery = (query: Query) => Promise<{ rows: unknown[]; rowCount: number }>;

export type RateLimiter = {
  /** Takes one point or throws RATE_LIMITED with the time until the window ends. */
  readonly consume: (key: string) => Promise<void>;
  /** Gives a point back: what succeeded does not count. */
  readonly refund: (key: string) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
};

const TABLE = "rate_limits";

function postgresStore(rule: RateLimitRule, query: CounterQuery): RateLimiterStoreAbstract {
  return new RateLimiterPostgres({
    storeClient: { query },
    storeType: "client",
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: rule.name,
    points: rule.points,
    duration: rule.windowMs / 1_000,
  });
}

/** While Redis is away each process counts alone: weaker, but nobody is locked out or let through freely. */
function redisStore(rule: RateLimitRule, redis: Redis): RateLimiterStoreAbstract {
  const shared = { points: rule.points, duration: rule.windowMs / 1_000 };
  return new RateLimiterRedis({
    ...shared,
    storeClient: redis,
    keyPrefix: `deal-scout:limit:${rule.name}`,
    insuranceLimiter: new RateLimiterMemory({ ...shared, keyPrefix: rule.name }),
  });
}

function sentence(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  if (waitMs <= 90_000) return "Too many tries. Wait a minute, then try again.";
  return `Too many tries. Try again in ${minutes} minutes.`;
}

/** A limiter of one rule on Redis where a client is given, in PostgreSQL otherwise. */
export function createRateLimiter(
  rule: RateLimitRule,
  store: { readonly redis: Redis } | { readonly query: CounterQuery },
): RateLimiter {
  const limiter =
    "redis" in store ? redisStore(rule, store.redis) : postgresStore(rule, store.query);
  return {
    consume: async (key) => {
      try {
        await limiter.consume(key);
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        const retryAfterMs = Math.max(reason.msBeforeNext, 1_000);
        throw new AppError("RATE_LIMITED", sentence(retryAfterMs), { retryAfterMs });
      }
    },
    refund: async (key) => {
      await limiter.reward(key);
    },
    forget: async (key) => {
      await limiter.delete(key);
    },
  };
}
