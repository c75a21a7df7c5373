import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  comps,
  fetches,
  fetchRuns,
  listingPrices,
  listings,
  quotaDays,
  type Source,
  sourceHealth,
  sources,
  type User,
} from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import { type Sandbox, startSandbox } from "@/sandbox/server";
import { makeApiSource } from "../connections/make-api-source";
import { createSearch } from "../searches/create-search";
import { getSourcesOverview } from "../sources/get-sources-overview";
import { fetchSource } from "./fetch-source";
import { findDueSources } from "./find-due-sources";

const { db } = await testDatabase();
const START = new Date("2026-11-20T09:00:00Z");
let sandbox: Sandbox;
let now = START;

beforeAll(async () => {
  sandbox = await startSandbox({ seed: "fetches", now: START, isClockManual: true, pace: 0 });
  setEnvironment({ DATABASE_URL: "postgres://unused", SANDBOX_URL: sandbox.url });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await control("DELETE", "/faults");
});

const clock = { now: () => now };
const ctx = { ...testContext(db), clock };

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}

/** Time passes for the marketplace and for us. */
async function pass(ms: number) {
  now = new Date(now.getTime() + ms);
  await control("POST", "/clock", { advanceMs: ms });
}
const HOUR = 3_600_000;

async function connected(user: User | null, connectorId = "ebay"): Promise<Source> {
  const connector = findConnector(connectorId);
  assert(connector, "it is registered");
  const userId = user?.id ?? null;
  return await makeApiSource(ctx, {
    connector,
    environment: "sandbox",
    userId,
    keys: null,
    account: null,
  });
}

function search(user: User, source: Source, words: string) {
  const query = { ...BARE, words };
  return createSearch({
    ctx: { ...testContext(db, actorOf(user)), clock },
    input: { sourceId: source.id, query },
  });
}
const BARE = {
  words: "",
  site: null,
  shipTo: null,
  category: null,
  priceCentsMin: null,
  priceCentsMax: null,
  currency: null,
  conditionAtLeast: null,
  formats: ["fixed" as const],
};

const run = (source: Source) => fetchSource({ ctx, input: { sourceId: source.id } });
const stored = (source: Source) =>
  db.select().from(listings).where(eq(listings.sourceId, source.id)).orderBy(asc(listings.id));
const healthOf = async (source: Source) =>
  (await db.select().from(sourceHealth).where(eq(sourceHealth.sourceId, source.id)))[0];

async function offer(over: Record<string, unknown>) {
  const place = { city: "Austin", country: "US", postcode: "78701" };
  const usual = { currency: "USD", place };
  const made = await control("POST", "/events", {
    kind: "list",
    market: "ebay",
    offer: { ...usual, ...over },
  });
  return made as { id: string };
}

test("what a search finds is stored within the terms: apart, and forgotten after its time", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  await offer({ title: "Roland Zebrawood TR-9 drum machine", priceCents: 50_000 });
  await search(user, source, "zebrawood");
  expect(await findDueSources({ ctx })).toContain(source.id);
  expect(await run(source)).toMatchObject({ asked: 1, failed: 0, rowsNew: 1 });
  const [row] = await stored(source);
  expect(row).toMatchObject({
    title: "Roland Zebrawood TR-9 drum machine",
    priceCents: 50_000,
    priceCurrency: "USD",
    userId: user.id,
    forgetAt: new Date(now.getTime() + 6 * HOUR),
  });
  expect(await db.$count(listingPrices, eq(listingPrices.listingId, row?.id ?? "lst_"))).toBe(0);
  expect(await db.$count(comps, eq(comps.sourceId, source.id))).toBe(0);
  expect(await run(source)).toMatchObject({ asked: 0 });
  expect(await healthOf(source)).toMatchObject({ failures: 0, rowsIn: 1, lastSuccessAt: now });
});

test("equal searches of many people at one source are one call", async () => {
  const source = await connected(null);
  const people = await Promise.all([0, 1, 2].map(() => makeUser(db)));
  for (const [at, person] of people.entries()) {
    await search(person, source, at === 1 ? "  Telecaster " : "telecaster");
  }
  expect(await db.$count(fetches, eq(fetches.sourceId, source.id))).toBe(1);
  await control("DELETE", "/ledger");
  await run(source);
  const { entries } = await control("GET", "/ledger?market=ebay&operation=search");
  expect(entries.length).toBeGreaterThan(0);
  const starts = entries.filter(({ url }: { url: string }) => !/offset=[1-9]/.test(url));
  expect(starts).toHaveLength(1);
});

test.each([
  ["server-error", "unavailable"],
  ["rate-limited", "rate-limited"],
  ["garbage", "shape-changed"],
  ["cut", "unavailable"],
] as const)("%s is noted in plain words, nothing is lost, and it recovers", async (kind, said) => {
  const user = await makeUser(db);
  const source = await connected(user);
  await search(user, source, "guitar");
  await control("POST", "/faults", { kind, market: "ebay", operation: "search", forMs: 600_000 });
  expect(await run(source)).toMatchObject({ failed: 1 });
  const failing = await healthOf(source);
  expect(failing).toMatchObject({ failures: 1, errorKind: said, failingSince: now });
  expect(failing?.errorText).toMatch(/^\w.* \w.*\.$/);
  await pass(HOUR);
  expect(await run(source)).toMatchObject({ asked: 1, failed: 0 });
  expect(await healthOf(source)).toMatchObject({ failures: 0, errorText: null, openUntil: null });
});

test("ten minutes of failures cost a handful of calls", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  for (let at = 0; at < 40; at += 1) await search(user, source, `thing ${at}`);
  await control("POST", "/faults", { kind: "server-error", market: "ebay", operation: "search" });
  await control("DELETE", "/ledger");
  for (let second = 0; second < 600; second += 10) {
    await pass(10_000);
    await run(source);
  }
  const { entries } = await control("GET", "/ledger?market=ebay&operation=search");
  expect(entries.length).toBeLessThanOrEqual(8);
  expect(entries.length).toBeGreaterThan(3);
  await control("DELETE", "/faults");
  await pass(HOUR);
  expect(await run(source)).toMatchObject({ asked: 40, failed: 0 });
}, 60_000);

test("a token that the marketplace takes back is replaced by itself", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  await search(user, source, "camera");
  await run(source);
  await control("POST", "/faults", {
    kind: "revoked-token",
    market: "ebay",
    operation: "search",
    count: 1,
  });
  await pass(HOUR);
  expect(await run(source)).toMatchObject({ asked: 1, failed: 0 });
  const [row] = await db.select().from(sources).where(eq(sources.id, source.id));
  expect(row?.state).toBe("active");
});

test("keys that are refused are not tried again, and the person is asked for others", async () => {
  const user = await makeUser(db);
  const mine = await connected(user);
  await search(user, mine, "lens");
  const fault = { kind: "revoked-token", market: "ebay" };
  await control("POST", "/faults", { ...fault, operation: "search", forMs: HOUR });
  expect(await run(mine)).toMatchObject({ asked: 1, failed: 1 });
  const [row] = await db.select().from(sources).where(eq(sources.id, mine.id));
  expect(row?.state).toBe("needs_reconnect");
  expect(await findDueSources({ ctx })).not.toContain(mine.id);
  expect(await healthOf(mine)).toMatchObject({
    errorKind: "auth",
    errorText: expect.stringMatching(/^eBay does not accept the key or the sign-in\./),
  });
});

test("when a source answers again, what was asked in vain meanwhile is asked at once", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  for (let at = 0; at < 8; at += 1) await search(user, source, `vain ${at}`);
  await control("POST", "/faults", { kind: "server-error", market: "ebay", operation: "search" });
  for (const failures of [1, 2, 3]) {
    expect(await run(source)).toMatchObject({ failed: 1 });
    expect(await healthOf(source)).toMatchObject({ failures });
    await pass(90_000);
  }
  await control("DELETE", "/faults");
  await pass(70_000);
  await run(source);
  const rows = await db.select().from(fetches).where(eq(fetches.sourceId, source.id));
  expect(rows.map(({ lastSuccessAt }) => lastSuccessAt)).toEqual(Array(8).fill(now));
});

test("a question that cannot be asked at all holds up no other of its source", async () => {
  const [careless, other] = await Promise.all([makeUser(db), makeUser(db)]);
  const source = await connected(null, "etsy");
  for (const words of ["chair", "lamp", "vase"]) {
    await createSearch({
      ctx: { ...testContext(db, actorOf(careless)), clock },
      input: { sourceId: source.id, query: { ...BARE, words, category: "no number" } },
    });
  }
  await pass(1_000);
  await search(other, source, "chair");
  expect(await run(source)).toMatchObject({ asked: 4, failed: 3 });
  expect(await stored(source)).not.toEqual([]);
  await pass(301_000);
  await run(source);
  expect(await healthOf(source)).toMatchObject({ failures: 0, openUntil: null });
});

test("that a search cannot be asked is said to the person whose search it is, and to nobody else", async () => {
  const [careless, other] = await Promise.all([makeUser(db), makeUser(db)]);
  const source = await connected(null);
  const as = (user: User) => ({ ...testContext(db, actorOf(user)), clock });
  const query = { ...BARE, words: "mirror", category: "no number" };
  await createSearch({ ctx: as(careless), input: { sourceId: source.id, query } });
  expect(await run(source)).toMatchObject({ failed: 1 });
  const errorFor = async (user: User) => {
    const { sources: shown } = await getSourcesOverview({ ctx: as(user) });
    return shown.find(({ id }) => id === source.id)?.health.error;
  };
  expect(await errorFor(careless)).toMatchObject({ kind: "invalid" });
  expect(await errorFor(other)).toBeNull();
  await pass(301_000);
  await control("POST", "/faults", { kind: "server-error", market: "ebay", operation: "search" });
  await search(other, source, "mirror");
  await run(source);
  expect(await errorFor(other)).toMatchObject({ kind: "unavailable" });
});

test("many workers at once ask each question once", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  for (let at = 0; at < 8; at += 1) await search(user, source, `worker ${at}`);
  const counts = await Promise.all([0, 1, 2, 3, 4, 5].map(() => run(source)));
  expect(counts.reduce((sum, { asked }) => sum + asked, 0)).toBe(8);
  const runs = await db.select().from(fetchRuns).where(eq(fetchRuns.sourceId, source.id));
  expect(runs.map(({ state }) => state)).toEqual(Array(8).fill("succeeded"));
});

test("what is sold is noticed by looking for it, not guessed", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  const { id } = await offer({ title: "Korg Quagga synthesizer", priceCents: 30_000 });
  await search(user, source, "quagga");
  await run(source);
  await control("POST", "/events", { kind: "sell", offerId: id });
  await pass(HOUR);
  await run(source);
  expect((await stored(source)).map(({ state }) => state)).not.toContain("active");
});

test("a complete answer that leaves one out has it looked at right away, and once if it is still there", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  const sold = await offer({ title: "Korg Bongo synthesizer", priceCents: 30_000 });
  const renamed = await offer({ title: "Korg Bongo module", priceCents: 20_000 });
  await offer({ title: "Korg Bongo case", priceCents: 10_000 });
  await search(user, source, "bongo");
  await run(source);
  await control("POST", "/events", { kind: "sell", offerId: sold.id });
  const change = { title: "Korg module", description: "Works.", model: "module" };
  await control("POST", "/events", { kind: "change", offerId: renamed.id, offer: change });
  await control("DELETE", "/ledger");
  for (const _ask of [1, 2, 3]) {
    await pass(6 * 60_000);
    expect(await run(source)).toMatchObject({ asked: 1, failed: 0 });
  }
  const rows = (await stored(source)).map(({ title, state }) => `${title}: ${state}`).sort();
  expect(rows).toEqual([
    "Korg Bongo case: active",
    "Korg Bongo synthesizer: sold",
    "Korg module: active",
  ]);
  // What every answer brought is not asked for, although that it was seen is not written each time.
  const { entries } = await control("GET", "/ledger?market=ebay&operation=getItem");
  expect(entries).toHaveLength(2);
  await pass(21 * 60_000);
  await run(source);
  expect((await control("GET", "/ledger?market=ebay&operation=getItem")).entries).toHaveLength(3);
});

test("a source's delay is its own: what the first answer shows is none, nor is our pause", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  const lag = async () => (await healthOf(source))?.lagSeconds;
  await offer({ title: "Moog Okapi synthesizer", priceCents: 90_000 });
  await pass(5 * HOUR);
  await search(user, source, "okapi");
  await run(source);
  expect(await lag()).toBeNull();
  await pass(HOUR);
  await offer({ title: "Moog Okapi synthesizer, second", priceCents: 80_000 });
  await pass(HOUR);
  expect(await run(source)).toMatchObject({ rowsNew: 1 });
  expect(await lag()).toBe(0);
});

test("a question that found no call left is no answer, and is not shown as one", async () => {
  const user = await makeUser(db);
  const source = await connected(user);
  await search(user, source, "guitar");
  await run(source);
  const mine = { ...testContext(db, actorOf(user)), clock };
  const shown = async () => (await getSourcesOverview({ ctx: mine })).sources[0];
  const answered = await shown();
  expect(answered?.lastRun?.rowsIn).toBeGreaterThan(0);
  await pass(HOUR);
  await db.update(quotaDays).set({ used: 1_000_000 });
  expect(await run(source)).toMatchObject({ asked: 1, failed: 0, rowsIn: 0 });
  expect((await shown())?.lastRun).toEqual(answered?.lastRun);
  expect(await healthOf(source)).toMatchObject({ failures: 0, errorText: null });
  await db.delete(quotaDays);
});
