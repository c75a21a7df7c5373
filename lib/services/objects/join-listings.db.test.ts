import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { joinRequests, listings, objectKeeps, type Source, type User } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { ingestListings } from "../ingest/ingest-listings";
import { ALL_FIELDS } from "../ingest/told-fields";
import { joinListings } from "./join-listings";
import { keepListing } from "./keep-listing";
import { loadObject } from "./load-object";
import { splitListing } from "./split-listing";

const { db } = await testDatabase();
const START = Date.parse("2026-11-01T10:00:00Z");
const day = (count: number) => new Date(START + count * 86_400_000);

/** One guitar with a story of its own, as its owner tells it. */
function guitar(over: Partial<ListingDraft> = {}): ListingDraft {
  return {
    externalId: "a",
    title: "Fender Jazzmaster AVRI 62 olympic white with matching headstock",
    description:
      "Bought new in Leipzig in 2009, gigged for six years, a belt buckle rash on the back and one deep ding under the bridge. Mastery bridge fitted, the original parts are in the case. New tubes of nothing, it is a guitar.",
    category: "Electric guitars",
    brand: "Fender",
    condition: "very_good",
    conditionText: "Very good",
    attributes: {},
    price: { cents: 165_000, currency: "EUR" },
    shipping: { kind: "known", cost: { cents: 3_500, currency: "EUR" } },
    place: { label: "Leipzig", latitude: 51.34, longitude: 12.37 },
    url: null,
    photoUrls: [],
    sellerRef: "annas_gitarren",
    state: "active",
    listedAt: null,
    ...over,
  };
}

const source = (owner: User | null) =>
  makeSource(db, owner?.id ?? null, { kind: "api", licence: "marketplace" });

async function ingest(from: Source, drafts: readonly ListingDraft[], at: number) {
  const ctx = { ...testContext(db), clock: { now: () => day(at) } };
  const input = { sourceId: from.id, drafts, told: ALL_FIELDS, seenAt: day(at) };
  const { listingIds } = await ingestListings({ ctx, input });
  await joinListings({ ctx });
  return listingIds;
}

async function objectsOf(ids: readonly string[]) {
  const rows = await db
    .select({ id: listings.id, objectId: listings.objectId })
    .from(listings)
    .where(inArray(listings.id, ids as never[]));
  const byId = new Map<string, string | null>(rows.map((row) => [row.id, row.objectId]));
  return ids.map((id) => byId.get(id) ?? null);
}

test("a relist joins the listing before it; another guitar stays alone", async () => {
  const from = await source(await makeUser(db));
  const [first] = await ingest(from, [guitar()], 0);
  await ingest(from, [guitar({ state: "gone" })], 10);
  const [again, other] = await ingest(
    from,
    [
      guitar({ externalId: "b", price: { cents: 155_000, currency: "EUR" } }),
      guitar({
        externalId: "c",
        title: "Gibson SG Special 1998 cherry",
        description: "Cherry red, sounds as an SG should. No case.",
        brand: "Gibson",
        sellerRef: "ben",
      }),
    ],
    12,
  );
  const [one, two, three] = await objectsOf([first ?? "", again ?? "", other ?? ""]);
  expect(one).toMatch(/^obj_/);
  expect(two).toBe(one);
  expect(three).toBeNull();
});

test("what a person split stays split, however often it is looked at again", async () => {
  const user = await makeUser(db);
  const from = await source(user);
  const [first] = await ingest(from, [guitar()], 0);
  await ingest(from, [guitar({ state: "gone" })], 10);
  const [again] = await ingest(from, [guitar({ externalId: "b" })], 12);
  const ids = [first ?? "", again ?? ""];
  const [joined] = await objectsOf(ids);
  expect(joined).toMatch(/^obj_/);
  const ctx = testContext(db, actorOf(user));
  await splitListing({ ctx, input: { id: (again ?? "lst_") as `lst_${string}` } });
  expect(await objectsOf(ids)).toEqual([joined, null]);
  await ingest(from, [guitar({ externalId: "b", price: { cents: 150_000, currency: "EUR" } })], 13);
  expect(await objectsOf(ids)).toEqual([joined, null]);
});

test("one person's listing never joins another's", async () => {
  const [mine, theirs] = [await source(await makeUser(db)), await source(await makeUser(db))];
  const title = "Rickenbacker 360/12 fireglo 1967, one owner";
  const thing = { title, brand: "Rickenbacker", sellerRef: "carla_1967" };
  const [one] = await ingest(mine, [guitar(thing)], 0);
  await ingest(mine, [guitar({ ...thing, state: "gone" })], 1);
  const [other] = await ingest(theirs, [guitar({ ...thing, externalId: "z" })], 2);
  expect(await objectsOf([one ?? "", other ?? ""])).toEqual([null, null]);
});

/** A used one that says nothing of itself but what a maker's page says, by a seller who may have several. */
function phone(over: Partial<ListingDraft> = {}): ListingDraft {
  return guitar({
    title: "Sony WH-1000XM4 headphones black",
    description: "Sony WH-1000XM4, black, works as it should. Collection or post, ask me anything.",
    brand: "Sony",
    price: { cents: 14_000, currency: "EUR" },
    sellerRef: "kopfhoerer_klaus",
    ...over,
  });
}

const asId = (id: string | undefined) => (id ?? "lst_") as `lst_${string}`;

const gone = (draft: ListingDraft): ListingDraft => ({ ...draft, state: "gone" });

test("a relist that came before the first was known to be over joins it then", async () => {
  const from = await source(await makeUser(db));
  const at = (externalId: string, cents: number) =>
    guitar({ externalId, price: { cents, currency: "EUR" } });
  // Each is too dear to be told by the first alone: only the one before it leads there.
  const [one, two, three] = [at("a", 50_000), at("b", 110_000), at("c", 160_000)];
  const [first] = await ingest(from, [one], 0);
  const [second] = await ingest(from, [two], 1);
  expect(await objectsOf([first ?? "", second ?? ""])).toEqual([null, null]);
  await ingest(from, [gone(one)], 2);
  const [object] = await objectsOf([first ?? ""]);
  expect(object).toMatch(/^obj_/);
  const [third] = await ingest(from, [three], 2.5);
  expect(await objectsOf([second ?? "", third ?? ""])).toEqual([object, null]);
  await ingest(from, [gone(two)], 3.5);
  expect(await objectsOf([second ?? "", third ?? ""])).toEqual([object, object]);
});

test("where nobody says that an ad is over, its relist joins it once it was not seen for long", async () => {
  for (const [days, isJoined] of [
    [10, false],
    [16, true],
  ] as const) {
    const from = await makeSource(db, (await makeUser(db)).id, { kind: "mail" });
    const [first] = await ingest(from, [guitar()], 0);
    const [again] = await ingest(from, [guitar({ externalId: "b" })], days);
    const [one, two] = await objectsOf([first ?? "", again ?? ""]);
    expect(one !== null && one === two).toBe(isJoined);
  }
});

test("what a seller turns out to have several of is taken apart, unless a person said it is one", async () => {
  for (const isKept of [false, true]) {
    const user = await makeUser(db);
    const from = await source(user);
    const [first] = await ingest(from, [phone()], 0);
    await ingest(from, [gone(phone())], 3);
    const [second] = await ingest(from, [phone({ externalId: "b" })], 4);
    const [object] = await objectsOf([first ?? ""]);
    expect(object).toMatch(/^obj_/);
    expect(await objectsOf([second ?? ""])).toEqual([object]);
    if (isKept) {
      const said = { id: asId(second), with: asId(first) };
      await keepListing({ ctx: testContext(db, actorOf(user)), input: said });
    }
    await ingest(from, [gone(phone({ externalId: "b" }))], 8);
    const units = [phone({ externalId: "c" }), phone({ externalId: "d" })];
    const more = await ingest(from, units, 9);
    // Seen side by side for three days: now it is known that there are several.
    await ingest(
      from,
      units.map((unit) => ({ ...unit, description: `${unit.description} ` })),
      12,
    );
    await ingest(
      from,
      units.map((unit) => ({ ...unit, title: `${unit.title} top` })),
      12,
    );
    expect(await objectsOf([first ?? "", second ?? "", ...more])).toEqual([
      object,
      isKept ? object : null,
      null,
      null,
    ]);
  }
});

test("a listing that comes to say another fact leaves its object; a lower price says nothing", async () => {
  const from = await source(await makeUser(db));
  const second = guitar({ externalId: "b" });
  const [first] = await ingest(from, [guitar()], 0);
  await ingest(from, [gone(guitar())], 10);
  const [again] = await ingest(from, [second], 12);
  const [object] = await objectsOf([again ?? ""]);
  expect(object).toMatch(/^obj_/);
  await ingest(from, [{ ...second, price: { cents: 49_000, currency: "EUR" } }], 20);
  expect(await objectsOf([first ?? "", again ?? ""])).toEqual([object, object]);
  await ingest(from, [{ ...second, title: "Fender Jaguar AVRI 66 sunburst" }], 21);
  expect(await objectsOf([first ?? "", again ?? ""])).toEqual([object, null]);
});

test("what a person split stays split from what the object later turns into", async () => {
  const user = await makeUser(db);
  const from = await source(user);
  const ads = ["a", "b", "c"].map((externalId) => guitar({ externalId }));
  const ids: string[] = [];
  for (const [at, ad] of ads.entries()) {
    ids.push(...(await ingest(from, [ad], at * 10)));
    await ingest(from, [gone(ad)], at * 10 + 5);
  }
  const [object] = await objectsOf(ids);
  expect(await objectsOf(ids)).toEqual([object, object, object]);
  const ctx = testContext(db, actorOf(user));
  await splitListing({ ctx, input: { id: asId(ids[2]) } });
  // The first becomes another thing: the second leaves it, and takes along what was said of the third.
  const other = { ...gone(guitar()), title: "Fender Jaguar AVRI 66 sunburst" };
  await ingest(from, [other], 40);
  await ingest(
    from,
    [{ ...gone(guitar({ externalId: "c" })), price: { cents: 164_000, currency: "EUR" } }],
    41,
  );
  const [one, two, three] = await objectsOf(ids);
  expect(one).toBe(object);
  expect(two).not.toBe(object);
  expect(two === null ? "alone" : two).not.toBe(three);
});

test("a key that more than sixty listings hold leads nowhere, and fewer do", async () => {
  for (const [copies, isFound] of [
    [58, true],
    [61, false],
  ] as const) {
    const from = await source(await makeUser(db));
    const [first] = await ingest(from, [guitar()], 0);
    await ingest(from, [gone(guitar())], 1);
    await db.execute(sql`
      insert into listings (id, source_id, user_id, external_id, title, condition, price_cents,
        price_currency, shipping_kind, first_seen_at, last_seen_at)
      select 'lst_' || ${from.id}::text || n, source_id, user_id, 'copy' || n, title, condition,
        price_cents, price_currency, shipping_kind, first_seen_at, last_seen_at
      from listings, generate_series(1, ${copies}::int) n where id = ${first ?? ""}`);
    await db.execute(sql`
      insert into listing_prints (listing_id, user_id, print, block_keys, version, made_at)
      select 'lst_' || ${from.id}::text || n, user_id, print, block_keys, -1, made_at
      from listing_prints, generate_series(1, ${copies}::int) n where listing_id = ${first ?? ""}`);
    const [again] = await ingest(from, [guitar({ externalId: "z" })], 3);
    const [one, two] = await objectsOf([first ?? "", again ?? ""]);
    expect(two !== null && one === two).toBe(isFound);
  }
});

test("asked once more, nothing changes and nothing is asked again", async () => {
  const from = await source(await makeUser(db));
  const ads = [guitar(), guitar({ externalId: "b" }), phone({ externalId: "p" })];
  const ids = await ingest(from, ads, 0);
  await ingest(from, [gone(guitar())], 1);
  const before = await objectsOf(ids);
  expect(before[0]).toMatch(/^obj_/);
  const asked = ids.map((listingId) => ({ listingId, askedAt: day(2) }));
  await db.insert(joinRequests).values(asked);
  const ctx = testContext(db);
  expect(await joinListings({ ctx })).toMatchObject({ looked: 3, joined: 0, left: 0 });
  expect(await objectsOf(ids)).toEqual(before);
  expect(await db.$count(joinRequests)).toBe(0);
});

test("only who may speak for a listing says that it is the same thing, and a split takes it back", async () => {
  const [user, stranger, admin] = [
    await makeUser(db),
    await makeUser(db),
    await makeUser(db, { role: "admin" }),
  ];
  const shared = await source(null);
  const thing = { title: "Gretsch Duo Jet 1957 black", brand: "Gretsch", sellerRef: "dora_1957" };
  const [first] = await ingest(shared, [guitar(thing)], 0);
  await ingest(shared, [gone(guitar(thing))], 5);
  const [again] = await ingest(shared, [guitar({ ...thing, externalId: "b" })], 6);
  const input = { id: asId(first), with: asId(again) };
  const as = (who: User) => testContext(db, actorOf(who));
  await expect(keepListing({ ctx: as(user), input })).rejects.toThrow("only an admin");
  await keepListing({ ctx: as(admin), input });
  const mine = await ingest(await source(stranger), [guitar({ ...thing, externalId: "c" })], 9);
  const [object, own] = await objectsOf([first ?? "", mine[0] ?? ""]);
  expect(own).toBe(object);
  const ours = { id: asId(mine[0]), with: asId(first) };
  await expect(keepListing({ ctx: as(user), input: ours })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const ctx = as(stranger);
  const seenFrom = async (id: typeof first) =>
    (await loadObject(ctx, asId(id)))?.others.map(({ isKept, canKeep }) => [isKept, canKeep]);
  // Newest first: their own, about which they may say it, and everybody's, which the admin kept.
  expect(await seenFrom(first)).toEqual([
    [false, true],
    [true, false],
  ]);
  await keepListing({ ctx, input: ours });
  expect(await seenFrom(first)).toEqual([
    [true, false],
    [true, false],
  ]);
  await db.delete(objectKeeps).where(eq(objectKeeps.userId, admin.id));
  // Of everybody's there is nothing left that they could say.
  expect(await seenFrom(mine[0])).toEqual([
    [true, false],
    [true, false],
  ]);
  await splitListing({ ctx, input: { id: asId(mine[0]) } });
  expect(await db.$count(objectKeeps, eq(objectKeeps.listingId, asId(mine[0])))).toBe(0);
  await expect(keepListing({ ctx, input: ours })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what an admin said of everybody's listings they take back for everybody; others split for themselves alone", async () => {
  const [user, admin] = [await makeUser(db), await makeUser(db, { role: "admin" })];
  const shared = await source(null);
  const thing = { title: "Gretsch Corvette 1961 cherry", brand: "Gretsch", sellerRef: "emil_1961" };
  const second = guitar({ ...thing, externalId: "b" });
  const [first] = await ingest(shared, [guitar(thing)], 0);
  await ingest(shared, [gone(guitar(thing))], 5);
  const [again] = await ingest(shared, [second], 6);
  const ids = [first ?? "", again ?? ""];
  const [object] = await objectsOf(ids);
  const as = (who: User) => testContext(db, actorOf(who));
  const seenBy = async (who: User) => (await loadObject(as(who), asId(first)))?.others ?? [];
  await splitListing({ ctx: as(user), input: { id: asId(again) } });
  expect([await seenBy(user), await objectsOf(ids)]).toEqual([[], [object, object]]);
  await keepListing({ ctx: as(admin), input: { id: asId(again), with: asId(first) } });
  expect(await seenBy(admin)).toMatchObject([{ isKept: true, isForAll: true }]);
  await splitListing({ ctx: as(admin), input: { id: asId(again) } });
  const of = inArray(objectKeeps.listingId, ids.map(asId));
  expect([await objectsOf(ids), await db.$count(objectKeeps, of)]).toEqual([[object, null], 0]);
  expect(await seenBy(await makeUser(db))).toEqual([]);
  // Looked at again, from either side.
  await ingest(shared, [{ ...second, price: { cents: 150_000, currency: "EUR" } }], 7);
  await ingest(shared, [{ ...gone(guitar(thing)), description: "Sold to a friend." }], 8);
  expect(await objectsOf(ids)).toEqual([object, null]);
});
