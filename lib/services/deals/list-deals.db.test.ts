import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { listingMarks, type NewListing } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeScore, makeSource, NO_VERDICT } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { type ListDealsInput, listDeals } from "./list-deals";

const HOME = { homeLabel: "Oakland", homeLatitude: 37.8044, homeLongitude: -122.2712 };
const NEAR = { latitude: 37.8716, longitude: -122.2727 };
const FAR = { latitude: 40.7128, longitude: -74.006 };
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function titles({ ctx }: Person, input: ListDealsInput) {
  return (await listDeals({ ctx, input })).deals.map(({ title }) => title).sort();
}

describe("who sees what", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
  });

  test("shared and own listings, never another person's", async () => {
    const [mara, other] = [await makePerson(db), await makePerson(db)];
    const shared = await makeListing(db, await makeSource(db, null));
    const own = await makeListing(db, mara.source);
    const foreign = await makeListing(db, other.source);
    const ids = async (person: Person) =>
      (await listDeals({ ctx: person.ctx, input: {} })).deals.map(({ id }) => id).sort();
    expect(await ids(mara)).toEqual([shared.id, own.id].sort());
    expect(await ids(other)).toEqual([shared.id, foreign.id].sort());
  });

  test("another person's source or id in the filter shows nothing of it", async () => {
    const [mara, other] = [await makePerson(db), await makePerson(db)];
    await makeListing(db, other.source);
    const page = await listDeals({ ctx: mara.ctx, input: { sourceIds: [other.source.id] } });
    expect(page).toMatchObject({ deals: [], count: { value: 0, isCapped: false } });
  });

  test("what was not seen lately leaves the list, by how it came, but not what was saved", async () => {
    const mara = await makePerson(db);
    const old = { lastSeenAt: hoursAgo(24 * 15) };
    const [mail, file] = [
      await makeSource(db, mara.user.id, { kind: "mail" }),
      await makeSource(db, mara.user.id, { kind: "file" }),
    ];
    const mailed = await makeListing(db, mail, { title: "mailed", ...old });
    await makeListing(db, mail, { title: "mailed lately", lastSeenAt: hoursAgo(24 * 13) });
    await makeListing(db, file, { title: "from a file", ...old });
    await makeListing(db, mail, { title: "sold", state: "sold", ...old });
    const input = { sourceIds: [mail.id, file.id] };
    expect(await titles(mara, input)).toEqual(["from a file", "mailed lately"]);
    expect(await titles(mara, { ...input, state: "unseen" })).toEqual(["mailed"]);
    expect(await titles(mara, { ...input, state: "sold" })).toEqual(["sold"]);
    expect(await titles(mara, { ...input, state: "any" })).toHaveLength(4);
    const mark = { userId: mara.user.id, listingId: mailed.id, savedAt: new Date() };
    await db.insert(listingMarks).values(mark);
    expect(await titles(mara, { ...input, saved: true })).toEqual(["mailed"]);
  });

  test("a person's own verdict stands before the shared one, and only for that person", async () => {
    const [mara, other] = [await makePerson(db), await makePerson(db)];
    const source = await makeSource(db, null);
    const listing = await makeListing(db, source);
    await makeScore(db, listing, { band: "high", valueScore: 20 });
    await makeScore(db, listing, { band: "great", valueScore: 95, userId: mara.user.id });
    const seen = async (person: Person, input: ListDealsInput = {}) => {
      const query = { ...input, sourceIds: [source.id] };
      const { deals, count } = await listDeals({ ctx: person.ctx, input: query });
      expect(count.value).toBe(deals.length);
      return deals.map(({ verdict }) => [verdict?.value, verdict?.isPersonal]);
    };
    const great = [expect.objectContaining({ band: "great", score: 95 }), true];
    const high = [expect.objectContaining({ band: "high", score: 20 }), false];
    for (const sort of ["best", "newest", "difference"] as const) {
      expect(await seen(mara, { sort })).toEqual([great]);
      expect(await seen(other, { sort })).toEqual([high]);
      expect(await seen(mara, { sort, bands: ["high"] })).toEqual([]);
      expect(await seen(other, { sort, bands: ["high"] })).toEqual([high]);
    }
  });

  test("own evidence that ends in no verdict hides the shared verdict too", async () => {
    const mara = await makePerson(db);
    const source = await makeSource(db, null);
    const listing = await makeListing(db, source);
    await makeScore(db, listing);
    await makeScore(db, listing, { ...NO_VERDICT, userId: mara.user.id });
    const input = { sourceIds: [source.id], bands: ["no-verdict" as const] };
    const { deals } = await listDeals({ ctx: mara.ctx, input });
    expect(deals).toHaveLength(1);
    expect(deals[0]?.verdict?.value).toEqual({ kind: "no-verdict", ...NO_VERDICT.noVerdict });
  });

  test("what must be forgotten is gone at its hour", async () => {
    const mara = await makePerson(db);
    const input = { sourceIds: [mara.source.id] };
    await makeListing(db, mara.source, { title: "kept", forgetAt: hoursAgo(-1) });
    await makeListing(db, mara.source, { title: "forgotten", forgetAt: hoursAgo(1) });
    expect(await titles(mara, input)).toEqual(["kept"]);
  });

  test("nobody is asked to sign in first", async () => {
    const anonymous = testContext(db, { kind: "anonymous" });
    await expect(listDeals({ ctx: anonymous, input: {} })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });
});

describe("filters", () => {
  let db: Database;
  let mara: Person;
  const add = (title: string, over: Partial<NewListing> = {}) =>
    makeListing(db, mara.source, { title, ...over });

  beforeAll(async () => {
    ({ db } = await testDatabase());
    mara = await makePerson(db, HOME);
    const juno = await add("Roland Juno-106, 1984", {
      category: "Synthesizers",
      priceCents: 115_000,
      condition: "very_good",
      ...NEAR,
      shippingKind: "pickup_only",
    });
    await makeScore(db, juno, { band: "great", valueScore: 95 });
    const tele = await add("Player Telecaster", {
      brand: "Fender",
      category: "Guitars & basses",
      priceCents: 56_000,
      condition: "good",
      ...FAR,
      shippingKind: "known",
      shippingCents: 4_500,
      lastSeenAt: hoursAgo(30),
    });
    await makeScore(db, tele, { band: "fair", valueScore: 48 });
    const chair = await add("Lounge chair O'Neill", {
      priceCents: 65_000,
      condition: "unknown",
      shippingKind: "unknown",
    });
    await makeScore(db, chair, NO_VERDICT);
    await add("Canon AE-1", { priceCents: 9_000, priceCurrency: "EUR", condition: "for_parts" });
    await add("Sold lamp", { state: "sold" });
    const saved = await add("Saved pedal", { ...FAR, shippingKind: "unknown" });
    const hidden = await add("Hidden pedal");
    const mark = { userId: mara.user.id };
    await db.insert(listingMarks).values([
      { ...mark, listingId: saved.id, savedAt: new Date() },
      { ...mark, listingId: hidden.id, hiddenAt: new Date() },
    ]);
    const other = await makePerson(db);
    await db
      .insert(listingMarks)
      .values([
        { userId: other.user.id, listingId: juno.id, hiddenAt: new Date(), savedAt: new Date() },
      ]);
  });

  const ALL = ["Canon AE-1", "Lounge chair O'Neill", "Player Telecaster"].concat(
    "Roland Juno-106, 1984",
    "Saved pedal",
  );

  test("as it comes: for sale and not hidden", async () => {
    expect(await titles(mara, {})).toEqual(ALL);
  });

  test.each([
    ["juno", ["Roland Juno-106, 1984"]],
    ["106 ROLAND", ["Roland Juno-106, 1984"]],
    ["juno-1", ["Roland Juno-106, 1984"]],
    ["uno", []],
    ["fender tele", ["Player Telecaster"]],
    ["guitars", ["Player Telecaster"]],
    ["chair o'neill", ["Lounge chair O'Neill"]],
    ["ae-1", ["Canon AE-1"]],
    ["pedal", ["Saved pedal"]],
    ["');drop table listings;--", []],
    ["juno & | ! <-> :* ()", ["Roland Juno-106, 1984"]],
    ["\\ ' \" \u0000 juno", ["Roland Juno-106, 1984"]],
    ["%", ALL],
  ])("search for %j", async (search, expected) => {
    expect(await titles(mara, { search })).toEqual(expected);
  });

  test("price bounds are in one currency and leave the others out", async () => {
    const usd = { priceCurrency: "USD" };
    const bounds = { priceMinCents: 56_000, priceMaxCents: 65_000 };
    const between = ["Lounge chair O'Neill", "Player Telecaster"];
    expect(await titles(mara, { ...usd, ...bounds })).toEqual(between);
    expect(await titles(mara, { priceCurrency: "EUR", priceMinCents: 1 })).toEqual(["Canon AE-1"]);
  });

  test("at least a condition; unknown never counts", async () => {
    expect(await titles(mara, { conditionAtLeast: "very_good" })).toEqual([
      "Roland Juno-106, 1984",
    ]);
    const atLeastParts = await titles(mara, { conditionAtLeast: "for_parts" });
    expect(atLeastParts).toEqual(ALL.filter((title) => !title.startsWith("Lounge")));
  });

  test("within a distance, or shipped, or of unknown place: each by choice", async () => {
    const within = { value: 10, unit: "mi" as const };
    expect(await titles(mara, { within })).toEqual(["Roland Juno-106, 1984"]);
    // makeListing ships free unless it is said otherwise
    expect(await titles(mara, { within, ships: true })).toEqual([
      "Canon AE-1",
      "Player Telecaster",
      "Roland Juno-106, 1984",
    ]);
    expect(await titles(mara, { within, includeUnknownDistance: true })).toEqual([
      "Canon AE-1",
      "Lounge chair O'Neill",
      "Roland Juno-106, 1984",
    ]);
    expect(await titles(mara, { ships: true })).toEqual(["Canon AE-1", "Player Telecaster"]);
    const wide = { value: 5_000, unit: "km" as const };
    expect(await titles(mara, { within: wide })).toContain("Player Telecaster");
  });

  test("the distance is measured as the crow flies", async () => {
    const { deals } = await listDeals({ ctx: mara.ctx, input: { search: "juno" } });
    expect(deals[0]?.distanceKm).toBeCloseTo(7.473, 2);
    const chair = await listDeals({ ctx: mara.ctx, input: { search: "chair" } });
    expect(chair.deals[0]?.distanceKm).toBeNull();
  });

  test.each([
    [["great"], ["Roland Juno-106, 1984"]],
    [
      ["great", "fair"],
      ["Player Telecaster", "Roland Juno-106, 1984"],
    ],
    [["no-verdict"], ["Canon AE-1", "Lounge chair O'Neill", "Saved pedal"]],
    [["fair", "no-verdict"], ALL.filter((title) => !title.startsWith("Roland"))],
  ] as const)("bands %j, in every order", async (bands, expected) => {
    for (const sort of ["best", "newest", "price-up", "price-down", "distance"] as const) {
      expect(await titles(mara, { bands: [...bands], sort })).toEqual(expected);
    }
    const { count } = await listDeals({ ctx: mara.ctx, input: { bands: [...bands] } });
    expect(count).toEqual({ value: expected.length, isCapped: false });
  });

  test("category, source, freshness, state, saved and hidden", async () => {
    expect(await titles(mara, { categories: ["Synthesizers"] })).toEqual(["Roland Juno-106, 1984"]);
    expect(await titles(mara, { sourceIds: [mara.source.id] })).toEqual(ALL);
    expect(await titles(mara, { seenWithinHours: 24 })).not.toContain("Player Telecaster");
    expect(await titles(mara, { seenWithinHours: 48 })).toContain("Player Telecaster");
    expect(await titles(mara, { state: "sold" })).toEqual(["Sold lamp"]);
    expect(await titles(mara, { state: "any" })).toHaveLength(6);
    expect(await titles(mara, { saved: true })).toEqual(["Saved pedal"]);
    expect(await titles(mara, { hidden: true })).toEqual(["Hidden pedal"]);
    expect(await titles(mara, { saved: true, hidden: true })).toEqual([]);
    const marks = async (input: ListDealsInput) =>
      (await listDeals({ ctx: mara.ctx, input })).deals.map((deal) => [
        deal.savedAt !== null,
        deal.hiddenAt !== null,
      ]);
    expect(await marks({ saved: true })).toEqual([[true, false]]);
    expect(await marks({ hidden: true })).toEqual([[false, true]]);
    expect(await marks({ search: "juno" })).toEqual([[false, false]]);
  });

  test("what stands elsewhere is left out of the page and not of the count", async () => {
    const [first] = (await listDeals({ ctx: mara.ctx, input: { search: "juno" } })).deals;
    const input = { search: "juno", excludeIds: first ? [first.id] : [] };
    expect(await listDeals({ ctx: mara.ctx, input })).toMatchObject({
      deals: [],
      count: { value: 1 },
    });
  });

  test("without a home a radius is refused with its field, and an order by distance is by age", async () => {
    const homeless = await makePerson(db);
    const within = { value: 10, unit: "km" as const };
    await expect(listDeals({ ctx: homeless.ctx, input: { within } })).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ field: "within", message: expect.stringContaining("home") }],
    });
    await makeListing(db, homeless.source, { title: "old", ...NEAR, firstSeenAt: hoursAgo(9) });
    await makeListing(db, homeless.source, { title: "new", ...FAR, firstSeenAt: hoursAgo(1) });
    const { deals } = await listDeals({ ctx: homeless.ctx, input: { sort: "distance" } });
    expect(deals.map(({ title, distanceKm }) => [title, distanceKm])).toEqual([
      ["new", null],
      ["old", null],
    ]);
  });
});

test("counting stops at 1,000 and says so", async () => {
  const { db } = await testDatabase();
  const mara = await makePerson(db);
  const first = await makeListing(db, mara.source);
  const { search: _search, ...row } = first;
  const { listings } = await import("@/db/schema");
  const copies = Array.from({ length: 1_000 }, (_, index) => ({
    ...row,
    id: mara.ctx.ids.make("listing"),
    externalId: `copy ${index}`,
  }));
  await db.insert(listings).values(copies.slice(0, 999));
  const count = async () => (await listDeals({ ctx: mara.ctx, input: {} })).count;
  expect(await count()).toEqual({ value: 1_000, isCapped: false });
  await db.insert(listings).values(copies.slice(999));
  expect(await count()).toEqual({ value: 1_000, isCapped: true });
});
