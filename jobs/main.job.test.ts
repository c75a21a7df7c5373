import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { endChildrenAfterAll, startChild } from "@/db/test/child-process";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { startProxy, targetOf, throughProxy } from "@/db/test/proxy";
import { until } from "@/db/test/until";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres.mjs";

endChildrenAfterAll();

const READY = "jobs process is ready";

test("it migrates an empty database, beats, and takes its row along at SIGTERM", async () => {
  const { db, url } = await testDatabase({ empty: true });
  setEnvironment({ DATABASE_URL: url, LOG_LEVEL: "info" });
  const child = startChild("jobs/main.ts");
  await child.says(READY);
  expect(child.output()).toMatch(/"planned":\d+,"allowed":120/);
  const beat = async () => {
    const [row] = await db.execute(
      sql`select process_id, seen_at > started_at as again from worker_heartbeats`,
    );
    return row;
  };
  await until("a heartbeat", async () => (await beat())?.process_id === child.pid);
  await until("the second beat", async () => (await beat())?.again === true);
  const stopped = performance.now();
  child.kill("SIGTERM");
  expect(await child.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - stopped).toBeLessThan(8_000);
  expect(await beat()).toBeUndefined();
}, 40_000);

test("it removes the row of a process that was killed, at the next start", async () => {
  const { db, url } = await testDatabase();
  setEnvironment({ DATABASE_URL: url, LOG_LEVEL: "info" });
  const killed = startChild("jobs/main.ts");
  await killed.says(READY);
  const processes = async () =>
    (await db.execute(sql`select process_id from worker_heartbeats`)).map((row) => row.process_id);
  await until("a heartbeat", async () => (await processes()).length === 1);
  killed.kill("SIGKILL");
  await killed.exited;
  const next = startChild("jobs/main.ts");
  await next.says(READY);
  await until("its own heartbeat", async () => (await processes()).includes(next.pid));
  expect(await processes()).toEqual([next.pid]);
  next.kill("SIGTERM");
  await next.exited;
}, 60_000);

test("without a database it waits quietly, and works when it comes", async () => {
  const { url } = await testDatabase();
  const proxy = await startProxy(targetOf(url));
  await proxy.set("refuse");
  setEnvironment({ DATABASE_URL: throughProxy(url, proxy), LOG_LEVEL: "info" });
  const child = startChild("jobs/main.ts");
  await child.says("the database is not ready");
  await proxy.set("pass");
  await child.says(READY, 30_000);
  expect(child.output().split("\n").length).toBeLessThan(12);
  child.kill("SIGTERM");
  expect((await child.exited).code).toBe(0);
  await proxy.close();
}, 60_000);

test("it refuses with one sentence when it would take more than 60 % of the server's connections", async () => {
  const folder = mkdtempSync(join(tmpdir(), "deal-scout-budget-"));
  const server = await startEmbeddedPostgres({ folder, settings: { max_connections: "45" } });
  setEnvironment({ DATABASE_URL: server.url, DATABASE_POOL_SIZE: "10", LOG_LEVEL: "silent" });
  try {
    const child = startChild("jobs/main.ts");
    expect((await child.exited).code).toBe(1);
    expect(child.output()).toBe(
      "Deal-Scout would open up to 35 connections, but PostgreSQL allows 45 and 60 % of them (27) is the most it takes: lower DATABASE_POOL_SIZE or raise max_connections.\n",
    );
    const smaller = startChild("jobs/main.ts", { DATABASE_POOL_SIZE: "5", LOG_LEVEL: "info" });
    await smaller.says(READY);
    smaller.kill("SIGTERM");
    expect((await smaller.exited).code).toBe(0);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test("wrong settings end it with all of them named, without a stack", async () => {
  setEnvironment({ DATABASE_URL: "mysql://x", SESSION_SECRET: "short" });
  const child = startChild("jobs/main.ts");
  expect((await child.exited).code).toBe(1);
  expect(child.output()).toContain("DATABASE_URL: must be a postgres:// URL");
  expect(child.output()).toContain("SESSION_SECRET: must have at least 32 characters");
  expect(child.output()).not.toContain("    at ");
});

test("a password that is refused is fatal at once", async () => {
  const { url } = await testDatabase();
  const wrong = new URL(url);
  wrong.password = "wrong";
  setEnvironment({ DATABASE_URL: wrong.href, LOG_LEVEL: "silent" });
  const child = startChild("jobs/main.ts");
  expect((await child.exited).code).toBe(1);
  expect(child.output()).toMatch(/password authentication failed/);
  expect(child.output().trim().split("\n")).toHaveLength(1);
});
