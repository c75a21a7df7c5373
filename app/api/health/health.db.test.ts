import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, type DatabaseConnection } from "@/db/client";
import { setEnvironment } from "@/db/test/environment";
import { type FaultProxy, startProxy, targetOf, throughProxy } from "@/db/test/proxy";
import { until } from "@/db/test/until";
import { closeQueues } from "@/lib/platform/queue";
import { migrateInstallation } from "@/lib/services/installation/migrate-installation";
import { closeProcessContext, processContext } from "@/lib/services/process-context";
import packageJson from "@/package.json";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";
import { GET as livez } from "../livez/route";
import { GET as readyz } from "../readyz/route";
import { GET as health } from "./route";

const folder = mkdtempSync(join(tmpdir(), "deal-scout-health-"));
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let direct: DatabaseConnection;
let proxy: FaultProxy;

const WELL = {
  ok: true,
  db: true,
  redis: null,
  queue: "postgres",
  queue_ok: true,
  queue_depth: 0,
  version: packageJson.version,
  workers: 0,
  heartbeat_age_ms: null,
  migrations: true,
};

beforeAll(async () => {
  server = await startEmbeddedPostgres({ folder });
  direct = connectDatabase(server.url, 1);
  proxy = await startProxy(targetOf(server.url));
  setEnvironment({ DATABASE_URL: throughProxy(server.url, proxy) });
  await migrateInstallation({ ctx: processContext({ kind: "system" }) });
});

afterAll(async () => {
  await Promise.all([closeQueues(), closeProcessContext(), direct.close()]);
  await proxy.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function timed(get: () => Promise<Response> | Response) {
  const started = performance.now();
  const response = await get();
  const body = await response.json();
  return {
    status: response.status,
    headers: response.headers,
    body,
    ms: performance.now() - started,
  };
}

const expectRecovery = () =>
  until("health after the fault", async () => (await timed(health)).status === 200, 5_000);

test("everything is well, without a worker too, and nobody may store the answer", async () => {
  const { status, headers, body } = await timed(health);
  expect({ status, body }).toEqual({ status: 200, body: WELL });
  expect(headers.get("cache-control")).toBe("no-store");
  expect((await timed(readyz)).body).toMatchObject({
    ready: true,
    db: true,
    queue: true,
    pg_trgm: true,
  });
});

test("living workers are counted, the newest beat's age is told", async () => {
  await direct.db.execute(sql`
    insert into worker_heartbeats (worker_id, process_id, started_at, seen_at) values
      ('living', 1, now(), now() - interval '2 seconds'),
      ('killed', 2, now(), now() - interval '20 seconds')`);
  const { body } = await timed(health);
  expect(body).toMatchObject({ ok: true, workers: 1 });
  expect(body.heartbeat_age_ms).toBeGreaterThanOrEqual(2_000);
  expect(body.heartbeat_age_ms).toBeLessThan(5_000);
  await direct.db.execute(sql`delete from worker_heartbeats`);
});

test("requests that come together share one answer", async () => {
  const before = await direct.db.execute(sql`select count(*)::int as n from pg_stat_activity`);
  const answers = await Promise.all(Array.from({ length: 50 }, () => timed(health)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const after = await direct.db.execute(sql`select count(*)::int as n from pg_stat_activity`);
  expect(Number(after[0]?.n) - Number(before[0]?.n)).toBeLessThan(8);
});

test.each(["refuse", "hang"] as const)(
  "a database that does %s: 503 within three seconds, and back",
  async (mode) => {
    await proxy.set(mode);
    const { status, headers, body, ms } = await timed(health);
    expect(status).toBe(503);
    expect(ms).toBeLessThan(3_000);
    expect(body).toEqual({
      ...WELL,
      ok: false,
      db: false,
      queue_ok: false,
      queue_depth: null,
      workers: null,
      migrations: false,
    });
    expect(headers.get("retry-after")).toBe("5");
    expect((await timed(readyz)).status).toBe(503);
    expect(await timed(livez)).toMatchObject({ status: 200, body: { ok: true } });
    await proxy.set("pass");
    await expectRecovery();
  },
);

test("a process whose first connection failed recovers too", async () => {
  await Promise.all([closeQueues(), closeProcessContext()]);
  await proxy.set("refuse");
  expect(await timed(health)).toMatchObject({ status: 503, body: { db: false, queue_ok: false } });
  await proxy.set("pass");
  await expectRecovery();
});

test("a server that is stopped for a while and started again", async () => {
  await direct.close();
  await server.stop();
  const end = performance.now() + 4_000;
  while (performance.now() < end) {
    expect(await timed(health)).toMatchObject({ status: 503, body: { ok: false, db: false } });
    await sleep(100);
  }
  server = await startEmbeddedPostgres({ folder });
  direct = connectDatabase(server.url, 1);
  await proxy.set("pass", targetOf(server.url));
  await expectRecovery();
}, 40_000);

test("a queue schema that is gone: 503 with the queue named, the database is well", async () => {
  await direct.db.execute(sql`drop schema bullmq cascade`);
  expect(await timed(health)).toMatchObject({
    status: 503,
    body: { ok: false, db: true, migrations: true, queue_ok: false, queue_depth: null },
  });
  await migrateInstallation({ ctx: processContext({ kind: "system" }) });
  await expectRecovery();
});

test("a database without migrations: 503 with that part named, and not ready", async () => {
  await direct.db.execute(sql`delete from drizzle.__drizzle_migrations`);
  expect(await timed(health)).toMatchObject({
    status: 503,
    body: { ok: false, db: true, migrations: false, queue_ok: true },
  });
  const { status, body } = await timed(readyz);
  expect({ status, body }).toMatchObject({
    status: 503,
    body: { ready: false, db: true, migrations: { database: null } },
  });
});
