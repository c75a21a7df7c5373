import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { setEnvironment, testRedisUrl } from "@/db/test/environment";
import { type FaultProxy, startProxy, targetOf, throughProxy } from "@/db/test/proxy";
import { until } from "@/db/test/until";
import { closeQueues } from "@/lib/platform/queue";
import { closeProcessContext } from "@/lib/services/process-context";
import { GET as health } from "./route";

describe.skipIf(!testRedisUrl)("with a Redis at TEST_REDIS_URL", () => {
  let proxy: FaultProxy;

  beforeAll(async () => {
    const { url } = await testDatabase();
    const redisUrl = `${testRedisUrl?.replace(/\/\d*$/, "")}/2`;
    proxy = await startProxy(targetOf(redisUrl));
    setEnvironment({ DATABASE_URL: url, REDIS_URL: throughProxy(redisUrl, proxy) });
  });

  afterAll(async () => {
    await Promise.all([closeQueues(), closeProcessContext()]);
    await proxy.close();
  });

  const answer = async () => {
    const started = performance.now();
    const response = await health();
    const body = await response.json();
    return { status: response.status, body, ms: performance.now() - started };
  };

  test("redis is true while it answers", async () => {
    expect(await answer()).toMatchObject({
      status: 200,
      body: { ok: true, db: true, redis: true, queue: "redis", queue_ok: true, queue_depth: 0 },
    });
  });

  test.each(["refuse", "hang"] as const)(
    "a Redis that does %s: 503 with that part false within three seconds, and back",
    async (mode) => {
      await proxy.set(mode);
      const { status, body, ms } = await answer();
      expect({ status, body }).toMatchObject({
        status: 503,
        body: { ok: false, db: true, migrations: true, redis: false, queue_depth: null },
      });
      expect(ms).toBeLessThan(3_000);
      await proxy.set("pass");
      await until("health", async () => (await answer()).status === 200, 6_000);
    },
  );
});
