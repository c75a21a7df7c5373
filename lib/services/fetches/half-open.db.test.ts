import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fetches, quotaDays, type Source, sourceHealth } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import { makeApiSource } from "../connections/make-api-source";
import { createSearch } from "../searches/create-search";
import { fetchSource } from "./fetch-source";

const { db } = await testDatabase();
let sandbox: Sandbox;
let now = new Date("2026-11-20T09:00:00Z");
const clock = { now: () => now };
const ctx = { ...testContext(db), clock };

beforeAll(async () => {
  sandbox = await startSandbox({ seed: "half-open", now, isClockManual: true, pace: 0 });
  setEnvironment({ DATABASE_URL: "postgres://unused", SANDBOX_URL: sandbox.url });
});
afterAll(() => sandbox.close());
beforeEach(() => control("DELETE", "/faults"));

async function control(method: string, path: string, body?: unknown) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, { method, ...sent });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}
async function pass(ms: number) {
  now = new Date(now.getTime() + ms);
  await control("POST", "/clock", { advanceMs: ms });
}

/** An Etsy that fails, with these questions, asked in this order. */
async function failing(questions: readonly Partial<SearchQuery>[]) {
  const user = await makeUser(db);
  const connector = findConnector("etsy");
  assert(connector, "it is registered");
  const source = await makeApiSource(ctx, {
    ...{ connector, environment: "sandbox", userId: user.id, keys: null, account: null },
  });
  for (const question of questions) {
    const query = SearchQuery.parse(question);
    const person = { ...testContext(db, actorOf(user)), clock };
    await createSearch({ ctx: person, input: { sourceId: source.id, query } });
    await pass(1_000);
  }
  await control("POST", "/faults", { kind: "server-error", market: "etsy" });
  await run(source);
  expect(await healthOf(source)).toMatchObject({ failures: 1, failingSince: now });
  const all = await db.select().from(fetches).where(eq(fetches.sourceId, source.id));
  for (const { id, createdAt } of all) {
    await db.update(fetches).set({ dueAt: createdAt }).where(eq(fetches.id, id));
  }
  return source;
}
const run = (source: Source) => fetchSource({ ctx, input: { sourceId: source.id } });
const healthOf = async (source: Source) =>
  (await db.select().from(sourceHealth).where(eq(sourceHealth.sourceId, source.id)))[0];
async function callsOf(work: () => Promise<unknown>): Promise<number> {
  await control("DELETE", "/ledger");
  await work();
  return (await control("GET", "/ledger?market=etsy")).entries.length;
}

test.each<[string, Partial<SearchQuery>]>([
  ["has nothing to ask", { words: "chair", formats: ["auction"] }],
  ["cannot be asked", { words: "chair", category: "no number" }],
])("where the question that may try %s, the next one tries, and it alone", async (_what, idle) => {
  const source = await failing([idle, { words: "lamp" }, { words: "vase" }]);
  await pass(90_000);
  const calls = await callsOf(() => Promise.all([1, 2, 3, 4].map(() => run(source))));
  expect(calls).toBe(1);
  const health = await healthOf(source);
  expect(health).toMatchObject({ failures: 2, errorKind: "unavailable" });
  expect(health?.openUntil?.getTime()).toBeGreaterThan(now.getTime());
  await control("DELETE", "/faults");
  await pass(301_000);
  expect(await run(source)).toMatchObject({ asked: 3 });
  expect(await healthOf(source)).toMatchObject({ failures: 0, openUntil: null });
});

test("where no call was left for the question that may try, the next one tries as soon as there is", async () => {
  const source = await failing([{ words: "lamp" }, { words: "vase" }]);
  await pass(45_000);
  await db.update(quotaDays).set({ used: 1_000_000 });
  expect(await callsOf(() => run(source))).toBe(0);
  expect(await healthOf(source)).toMatchObject({ failures: 1, errorKind: "unavailable" });
  await db.delete(quotaDays);
  await control("DELETE", "/faults");
  await pass(5_000);
  expect(await run(source)).toMatchObject({ asked: 1, failed: 0 });
  expect(await healthOf(source)).toMatchObject({ failures: 0, openUntil: null });
});
