import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, type Source, sources } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { findConnector } from "@/lib/connectors/registry";
import { assert } from "@/lib/core/assert";
import { makeApiSource } from "../connections/make-api-source";
import { updateSource } from "./update-source";

const { db } = await testDatabase();
const SEEN = new Date("2026-11-27T12:00:00Z");
const after = (minutes: number) => new Date(SEEN.getTime() + minutes * 60_000);
const KEPT = { connectorId: "ebay", isApart: true, keepMinutes: 360 };

async function ebaySource(over: Partial<Source> = {}) {
  const user = await makeUser(db);
  const source = await makeSource(db, user.id, { kind: "api", ...KEPT, ...over });
  const ctx = testContext(db, actorOf(user));
  const keep = (keepMinutes: number | null) =>
    updateSource({ ctx, input: { id: source.id, keepMinutes } });
  const read = async () =>
    (await db.select().from(sources).where(eq(sources.id, source.id)))[0]?.keepMinutes;
  return { user, source, keep, read };
}

test("a source forgets sooner than its terms ask, what is there already included", async () => {
  const { source, keep, read } = await ebaySource();
  const late = await makeListing(db, source, { lastSeenAt: SEEN, forgetAt: after(360) });
  const early = await makeListing(db, source, { lastSeenAt: SEEN, forgetAt: after(2) });
  await keep(5);
  const forgetAtOf = async (id: typeof late.id) =>
    (await db.select().from(listings).where(eq(listings.id, id)))[0]?.forgetAt;
  expect(await read()).toBe(5);
  expect(await forgetAtOf(late.id)).toEqual(after(5));
  expect(await forgetAtOf(early.id)).toEqual(after(2));
  await keep(null);
  expect(await read()).toBe(360);
  expect(await forgetAtOf(late.id)).toEqual(after(5));
});

test("what the operator keeps without an end ends as well where its owner says so", async () => {
  setEnvironment({ EBAY_KEEP_HISTORY: "true" });
  try {
    const { source, keep, read } = await ebaySource({ isApart: false, keepMinutes: null });
    const { id } = await makeListing(db, source, { lastSeenAt: SEEN });
    await keep(5);
    expect(await read()).toBe(5);
    const [row] = await db.select().from(listings).where(eq(listings.id, id));
    expect(row?.forgetAt).toEqual(after(5));
    await keep(360);
    expect(await read()).toBeNull();
  } finally {
    setEnvironment({ EBAY_KEEP_HISTORY: undefined });
  }
});

test("never later than the terms allow, and only where they ask for it", async () => {
  const ebay = await ebaySource();
  await expect(ebay.keep(361)).rejects.toMatchObject({
    code: "INVALID",
    fields: [{ field: "keepMinutes", message: "Its terms allow 360 minutes at most." }],
  });
  expect(await ebay.read()).toBe(360);
  const reverb = await ebaySource({ connectorId: "reverb", isApart: false, keepMinutes: null });
  await expect(reverb.keep(5)).rejects.toMatchObject({ code: "INVALID" });
  expect(await reverb.read()).toBeNull();
});

test("what was chosen stays when the source is connected once more", async () => {
  const { user, keep, read } = await ebaySource({ environment: "sandbox" });
  await keep(30);
  const connector = findConnector("ebay");
  assert(connector, "it is registered");
  const again = { connector, environment: "sandbox", keys: null, account: null } as const;
  await makeApiSource(testContext(db), { ...again, userId: user.id });
  expect(await read()).toBe(30);
});

test("another person's source is not found", async () => {
  const { source } = await ebaySource();
  const ctx = testContext(db, actorOf(await makeUser(db)));
  const input = { id: source.id, keepMinutes: 5 };
  await expect(updateSource({ ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
