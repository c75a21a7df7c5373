import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabase, type Database } from "@/db/client";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { testRedisUrl } from "@/db/test/environment";
import { createRateLimiter, type RateLimitRule } from "@/lib/platform/rate-limit";
import type { ServiceContext } from "../context";
import { rateLimiterOf } from "./rate-limiter-of";

const rule = (over: Partial<RateLimitRule> = {}): RateLimitRule => ({
  name: `test-${Math.random()}`,
  points: 3,
  windowMs: 60_000,
  ...over,
});

async function taken(work: Promise<void>[]): Promise<number> {
  const results = await Promise.allSettled(work);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "RATE_LIMITED" });
  }
  return results.filter(({ status }) => status === "fulfilled").length;
}

/** Two contexts as two processes have them: connections of their own, limiters of their own. */
function behaviour(pair: () => readonly [ServiceContext, ServiceContext]) {
  test("two processes count together", async () => {
    const [one, two] = pair();
    const common = rule();
    const tries = Array.from({ length: 10 }, (_none, at) =>
      rateLimiterOf(at % 2 ? one : two, common).consume("mara"),
    );
    expect(await taken(tries)).toBe(3);
  });

  test("another key and another rule count apart", async () => {
    const [one] = pair();
    const first = rule();
    for (let at = 0; at < 3; at += 1) await rateLimiterOf(one, first).consume("mara");
    await rateLimiterOf(one, first).consume("ida");
    await rateLimiterOf(one, rule()).consume("mara");
  });

  test("what is refused says how long to wait", async () => {
    const [one] = pair();
    const limiter = rateLimiterOf(one, rule({ points: 1 }));
    await limiter.consume("mara");
    const error = await limiter.consume("mara").catch((reason) => reason);
    expect(error.retryAfterMs).toBeGreaterThan(50_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  test("a point given back can be used again; forgetting gives all back, in the other process too", async () => {
    const [one, two] = pair();
    const common = rule();
    const limiter = rateLimiterOf(one, common);
    for (let at = 0; at < 3; at += 1) await limiter.consume("mara");
    await limiter.refund("mara");
    expect(await taken([limiter.consume("mara"), limiter.consume("mara")])).toBe(1);
    await limiter.forget("mara");
    await rateLimiterOf(two, common).consume("mara");
  });

  test("after the window it is as new", async () => {
    const [one] = pair();
    const limiter = rateLimiterOf(one, rule({ points: 1, windowMs: 1_000 }));
    await limiter.consume("mara");
    await expect(limiter.consume("mara")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await new Promise((done) => setTimeout(done, 1_100));
    await limiter.consume("mara");
  });
}

describe("in PostgreSQL", () => {
  let first: Database;
  let second: ReturnType<typeof connectDatabase>;
  beforeAll(async () => {
    const made = await testDatabase();
    first = made.db;
    second = connectDatabase(made.url, 2);
  });
  afterAll(() => second.close());

  behaviour(() => [testContext(first), testContext(second.db)]);

  test("inside a transaction it refuses to count, because a rollback would give the tries back", async () => {
    const work = first.transaction(async (tx) => rateLimiterOf(testContext(tx), rule()));
    await expect(work).rejects.toThrow("outside transactions");
  });
});

describe.skipIf(!testRedisUrl)("in Redis", () => {
  const url = testRedisUrl ?? "";
  const clients: Redis[] = [];
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
    clients.push(new Redis(url), new Redis(url));
  });
  afterAll(() => {
    for (const client of clients) client.disconnect();
  });
  const context = (at: number): ServiceContext => {
    const redis = clients[at];
    if (!redis) throw new Error("no client");
    return { ...testContext(db), redis };
  };

  behaviour(() => [context(0), context(1)]);
});

test("while Redis is away, tries are counted in the process", async () => {
  const redis = new Redis("redis://127.0.0.1:1", {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    retryStrategy: () => null,
  });
  redis.on("error", () => undefined);
  const limiter = createRateLimiter(rule(), { redis });
  const tries = Array.from({ length: 6 }, () => limiter.consume("mara"));
  expect(await taken(tries)).toBe(3);
  redis.disconnect();
});
