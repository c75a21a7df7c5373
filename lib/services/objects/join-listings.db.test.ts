import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, type Source, type User } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { ingestListings } from "../ingest/ingest-listings";
import { ALL_FIELDS } from "../ingest/told-fields";
import { joinListings } from "./join-listings";
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
