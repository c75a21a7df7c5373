import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "@/db/client";
import {
  auditEvents,
  comps,
  listingMarks,
  listingPrices,
  listingScores,
  listings,
  rescoreRequests,
  sessions,
  settings,
  sources,
  userPrefs,
  users,
} from "@/db/schema";
import { anonymous, makeAccount, makeClient } from "@/db/test/account";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeComp, makeListing, makeSource, makeUser } from "@/db/test/factories";
import { fixedClock } from "@/lib/core/clock";
import { signIn } from "../auth/sign-in";
import { requestRescore } from "../scores/request-rescore";
import { scoreDueListings } from "../scores/score-due-listings";
import { findDemo } from "./find-demo";
import { removeDemo } from "./remove-demo";
import { DEMO_EMAIL, seedDemo } from "./seed-demo";

const PASSWORD = "first demo password";

setEnvironment({ DATABASE_URL: "postgres://unused", INSTALLATION: "local" });

const seed = (db: Database, password = PASSWORD, now?: string) =>
  seedDemo({
    ctx: { ...testContext(db), ...(now ? { clock: fixedClock(now) } : {}) },
    input: { password },
  });
const enter = (db: Database, password = PASSWORD) =>
  signIn({ ctx: anonymous(db), input: { email: DEMO_EMAIL, password }, client: makeClient() });

async function demoContext(db: Database) {
  const [user] = await db.select().from(users).where(eq(users.email, DEMO_EMAIL));
  if (!user) throw new Error("the demo has an account");
  return { user, ctx: testContext(db, actorOf(user)) };
}

async function counted(db: Database) {
  const count = async (table: typeof listings | typeof comps | typeof users | typeof sources) =>
    Number((await db.select({ n: sql<number>`count(*)::int` }).from(table))[0]?.n);
  return {
    listings: await count(listings),
    comps: await count(comps),
    users: await count(users),
    sources: await count(sources),
  };
}

test("a seed makes one shared, labelled source with its listings, histories and sales, ready to be judged", async () => {
  const { db } = await testDatabase();
  expect(await seed(db)).toEqual({ kind: "seeded", email: DEMO_EMAIL });
  const [source] = await db.select().from(sources);
  expect(source).toMatchObject({
    userId: null,
    kind: "demo",
    licence: "demo",
    name: "Demo market",
  });
  const found = await counted(db);
  expect(found.listings).toBeGreaterThan(150);
  expect(found.comps).toBeGreaterThan(580);
  const points = await db.select().from(listingPrices);
  expect(points.length).toBeGreaterThan(found.listings + 30);
  const requests = await db.select().from(rescoreRequests);
  expect(requests).toHaveLength(found.listings);
  const counts = await scoreDueListings({ ctx: testContext(db), input: {} });
  expect(counts.scored).toBeGreaterThan(120);
  expect(counts.noVerdict).toBeGreaterThan(5);
});

test("its account can sign in, is no admin, and the first person still becomes one", async () => {
  const { db } = await testDatabase();
  await seed(db);
  expect((await enter(db)).user).toMatchObject({ email: DEMO_EMAIL, role: "user" });
  const [prefs] = await db.select().from(userPrefs);
  expect(prefs).toMatchObject({ homeLabel: "Oakland, CA", timeZone: "America/Los_Angeles" });
  expect((await makeAccount(db)).user.role).toBe("admin");
  expect((await makeAccount(db)).user.role).toBe("user");
});

test("a second start changes nothing; another password replaces the old one", async () => {
  const { db } = await testDatabase();
  await seed(db);
  const before = await counted(db);
  expect(await seed(db)).toEqual({ kind: "present", email: DEMO_EMAIL });
  expect(await counted(db)).toEqual(before);
  await enter(db);
  await seed(db, "second demo password");
  await enter(db, "second demo password");
  await expect(enter(db)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("ten starts at once make one demo", async () => {
  const { db } = await testDatabase();
  const kinds = await Promise.all(Array.from({ length: 10 }, async () => (await seed(db)).kind));
  expect(kinds.filter((kind) => kind === "seeded")).toHaveLength(1);
  expect((await counted(db)).sources).toBe(1);
});

test("a start days later sees the active listings again, and their last price with them", async () => {
  const { db } = await testDatabase();
  await seed(db, PASSWORD, "2026-11-01T12:00:00.000Z");
  await seed(db, PASSWORD, "2026-11-09T12:00:00.000Z");
  const rows = await db.select().from(listings);
  const [active, ended] = [true, false].map((isActive) =>
    rows.filter((row) => (row.state === "active") === isActive),
  );
  const since = new Date("2026-11-08T12:00:00.000Z");
  expect(active?.every((row) => row.lastSeenAt > since)).toBe(true);
  expect(ended?.every((row) => row.lastSeenAt < since)).toBe(true);
  for (const row of active?.slice(0, 10) ?? []) {
    const points = await db
      .select()
      .from(listingPrices)
      .where(eq(listingPrices.listingId, row.id))
      .orderBy(listingPrices.observedFrom);
    expect(points.at(-1)?.observedUntil).toEqual(row.lastSeenAt);
    expect(points.slice(0, -1).every((point) => point.observedUntil < since)).toBe(true);
  }
});

test("the demo's account that deleted itself is made anew", async () => {
  const { db } = await testDatabase();
  await seed(db);
  await db.delete(users);
  expect(await seed(db)).toEqual({ kind: "present", email: DEMO_EMAIL });
  expect((await enter(db)).user.role).toBe("user");
  expect((await makeAccount(db)).user.role).toBe("admin");
});

test("no person can seed", async () => {
  const { db } = await testDatabase();
  const admin = await makeUser(db, { role: "admin" });
  const ctx = testContext(db, actorOf(admin));
  await expect(seedDemo({ ctx, input: { password: PASSWORD } })).rejects.toThrow("not by a person");
});

test("removal takes market, account and sessions, keeps what people have, and is remembered", async () => {
  const { db } = await testDatabase();
  await seed(db);
  await enter(db);
  const admin = await makeAccount(db);
  const own = await makeSource(db, admin.user.id);
  await makeListing(db, own, { category: "Effects pedals", brand: "Boss" });
  await makeComp(db, own, { category: "Effects pedals" });
  const demo = await demoContext(db);
  const theirs = await makeSource(db, demo.user.id);
  await makeListing(db, theirs);
  const [any] = await db
    .select({ id: listings.id })
    .from(listings)
    .where(eq(listings.category, "Cameras"));
  if (!any) throw new Error("the demo has cameras");
  await db
    .insert(listingMarks)
    .values({ userId: admin.user.id, listingId: any.id, savedAt: new Date() });

  const removed = await removeDemo({ ctx: admin.ctx });
  expect(removed.listings).toBeGreaterThan(150);
  expect(removed.comps).toBeGreaterThan(580);
  expect(await counted(db)).toEqual({ listings: 1, comps: 1, users: 1, sources: 1 });
  const left = await db.select({ userId: sessions.userId }).from(sessions);
  expect(left).toEqual([{ userId: admin.user.id }]);
  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, "demo.removed"));
  expect(event).toMatchObject({ actorId: admin.user.id, data: removed });

  expect(await seed(db)).toEqual({ kind: "removed" });
  expect(await counted(db)).toEqual({ listings: 1, comps: 1, users: 1, sources: 1 });
  expect(await removeDemo({ ctx: admin.ctx })).toEqual({ listings: 0, comps: 0 });
});

test("on somebody's own machine the demo's account may remove it, with one click", async () => {
  const { db } = await testDatabase();
  await seed(db);
  const { ctx } = await demoContext(db);
  await removeDemo({ ctx });
  expect(await counted(db)).toEqual({ listings: 0, comps: 0, users: 0, sources: 0 });
  const [state] = await db.select().from(settings);
  expect(state?.value).toEqual({ removedAt: expect.any(String) });
});

test("everybody learns that there is a demo, and who may remove it", async () => {
  const { db } = await testDatabase();
  const admin = await makeAccount(db);
  expect(await findDemo({ ctx: admin.ctx })).toBeNull();
  await seed(db);
  const other = await makeAccount(db);
  const demo = await demoContext(db);
  expect(await findDemo({ ctx: admin.ctx })).toEqual({ mayRemove: true, isOwnAccount: false });
  expect(await findDemo({ ctx: other.ctx })).toEqual({ mayRemove: false, isOwnAccount: false });
  expect(await findDemo({ ctx: demo.ctx })).toEqual({ mayRemove: true, isOwnAccount: true });
  await removeDemo({ ctx: admin.ctx });
  expect(await findDemo({ ctx: admin.ctx })).toBeNull();
});

test("another user, an API key that only reads and nobody cannot", async () => {
  const { db } = await testDatabase();
  await seed(db);
  await makeAccount(db);
  const other = await makeAccount(db);
  const before = await counted(db);
  await expect(removeDemo({ ctx: other.ctx })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { user } = await demoContext(db);
  const { id: userId, role } = user;
  const reader = testContext(db, { kind: "user", userId, role, scopes: ["read"] });
  await expect(removeDemo({ ctx: reader })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(removeDemo({ ctx: anonymous(db) })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
  expect(await counted(db)).toEqual(before);
});

test("generated sales never speak for a real listing, nor real ones for the demo's", async () => {
  const { db } = await testDatabase();
  await seed(db);
  const mara = await makeAccount(db);
  const [model] = await db.select().from(listings).where(eq(listings.externalId, "juno-106-1"));
  if (!model) throw new Error("the demo has a Juno-106");
  const { title, category, brand, condition, priceCents } = model;
  const like = { title, category, brand, condition, priceCents };
  const shared = await makeSource(db, null);
  const own = await makeSource(db, mara.user.id);
  const real = [await makeListing(db, shared, like), await makeListing(db, own, like)];
  for (let count = 0; count < 12; count += 1) {
    await makeComp(db, own, { title, category, brand, condition, priceCents: 5_000 + 10 * count });
  }
  const ids = [...real.map(({ id }) => id), model.id];
  await requestRescore({ ctx: testContext(db), input: { listingIds: ids, userId: null } });
  await scoreDueListings({ ctx: testContext(db), input: {} });
  const stored = await db.select().from(listingScores).where(inArray(listingScores.listingId, ids));
  const of = (id: string) => stored.filter((row) => row.listingId === id);
  const [sharedOne, ownOne] = real;
  expect(of(sharedOne?.id ?? "").find((row) => row.userId === null)).toMatchObject({
    kind: "no-verdict",
    compCount: 0,
  });
  expect(of(ownOne?.id ?? "")).toMatchObject([{ kind: "scored", compCount: 12 }]);
  expect(of(ownOne?.id ?? "")[0]?.q50Cents).toBeLessThan(6_000);
  expect(of(model.id)).toMatchObject([{ kind: "scored", userId: null }]);
  expect(of(model.id)[0]?.q50Cents).toBeGreaterThan(100_000);
});
