import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, sources } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { makeFetch } from "@/db/test/fetch-factories";
import { assert } from "@/lib/core/assert";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { ingestListings } from "../ingest/ingest-listings";
import { ALL_FIELDS } from "../ingest/told-fields";
import { noteGone } from "./note-gone";

const { db } = await testDatabase();
const MINUTE = 60_000;
let now = new Date("2026-11-20T09:00:00Z");
const ctx = { ...testContext(db), clock: { now: () => now } };
const pass = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE);
};

const DRAFT: ListingDraft = {
  externalId: "one",
  title: "Fender Jazzmaster",
  description: "",
  category: null,
  brand: null,
  condition: "good",
  conditionText: null,
  attributes: {},
  price: { cents: 90_000, currency: "USD" },
  shipping: { kind: "unknown", cost: null },
  place: { label: null, latitude: null, longitude: null },
  url: "https://market.example/one",
  photoUrls: [],
  sellerRef: null,
  state: "active",
  listedAt: null,
};

/** A source whose listings cannot be asked for by themselves, asked so often. */
async function itemless(everySeconds: number) {
  const { id: userId } = await makeUser(db);
  const fetch = await makeFetch(db, userId);
  const [source] = await db.select().from(sources).where(eq(sources.id, fetch.sourceId));
  assert(source, "it was made");
  const opened = {
    read: async function* () {},
    item: null,
    renewToken: async () => false,
    refusalsMax: 1,
    everySeconds: async () => everySeconds,
  };
  const claimed = { ...fetch, leaseId: "lease", answeredBefore: null, shutUntil: null };
  const see = () =>
    ingestListings({
      ctx,
      input: {
        ...{ sourceId: source.id, fetchId: fetch.id, seenAt: now, isExact: opened.item === null },
        ...{ drafts: [DRAFT], told: ALL_FIELDS },
      },
    });
  const leaveOut = async (isWhole = true) => {
    const asked = { ctx, source, fetch: claimed, opened, startedAt: now };
    await noteGone({ ...asked, present: new Set(), isWhole });
    const [row] = await db.select().from(listings).where(eq(listings.sourceId, source.id));
    return row?.state;
  };
  return { see, leaveOut };
}

test("where a listing cannot be asked for, twenty minutes of complete answers without it say that it is gone", async () => {
  const { see, leaveOut } = await itemless(300);
  for (const _turn of [1, 2, 3, 4]) {
    await see();
    pass(5);
  }
  expect(await leaveOut()).toBe("active");
  pass(10);
  expect(await leaveOut()).toBe("active");
  pass(6);
  expect(await leaveOut(false)).toBe("active");
  expect(await leaveOut()).toBe("gone");
});

test("where questions are slow, each that might bring it has its turn first", async () => {
  const { see, leaveOut } = await itemless(3_600);
  await see();
  pass(119);
  expect(await leaveOut()).toBe("active");
  pass(2);
  expect(await leaveOut()).toBe("gone");
});

test("what was seen again meanwhile is not gone", async () => {
  const { see, leaveOut } = await itemless(300);
  await see();
  pass(15);
  await see();
  pass(10);
  expect(await leaveOut()).toBe("active");
});
