import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { listingScores, listings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import {
  changeComps,
  randomComp,
  randomFrom,
  randomListing,
  storeWords,
} from "@/db/test/random-market";
import { askForScores, score, scoringContext } from "@/db/test/scoring";
import { drainCompChanges } from "./drain-comp-changes";

vi.setConfig({ testTimeout: 180_000 });

const ROUNDS = 25;

/** Every stored verdict but for its id and time, which differ from one judgement to the next. */
async function verdicts(db: Database): Promise<Map<string, unknown>> {
  const rows = await db.select().from(listingScores);
  return new Map(
    rows.map(({ id: _id, scoredAt: _at, ...row }) => [`${row.listingId} ${row.userId}`, row]),
  );
}

async function makeRandomMarket(seed: number) {
  const { db } = await testDatabase();
  const random = randomFrom(seed);
  const [ada, bob] = [await makeUser(db), await makeUser(db)];
  const owners = [
    await makeSource(db, null),
    await makeSource(db, null),
    await makeSource(db, ada.id),
    await makeSource(db, bob.id),
    await makeSource(db, null, { licence: "demo", kind: "demo" }),
  ];
  for (const [at, source] of owners.entries()) {
    for (let more = 0; more < (at === 0 ? 60 : 12); more += 1) await randomComp(db, source, random);
    for (let more = 0; more < 12; more += 1) await randomListing(db, source, random);
  }
  return { db, random, owners, bob };
}

async function scoreInFull(db: Database): Promise<Map<string, unknown>> {
  const all = await db.select({ id: listings.id }).from(listings);
  await askForScores(
    db,
    all.map(({ id }) => id),
  );
  await score(db);
  return await verdicts(db);
}

test.each([
  ["before anything was learned", 1, false],
  ["under learned words, another person's own among them", 2, true],
])("judging what changed comps touch is judging everything: %s", async (_, seed, isLearned) => {
  const { db, random, owners, bob } = await makeRandomMarket(seed);
  if (isLearned) {
    await storeWords(db, null, random);
    await storeWords(db, bob.id, random);
  }
  await scoreInFull(db);
  const ofListings = await db.$count(listings);
  let left = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let more = random.next(3); more >= 0; more -= 1) await changeComps(db, owners, random);
    await drainCompChanges({ ctx: scoringContext(db) });
    const asked = await db.execute(sql`select distinct listing_id from rescore_requests`);
    left += ofListings - asked.length;
    await score(db);
    const incremental = await verdicts(db);
    expect(await scoreInFull(db)).toEqual(incremental);
  }
  // Otherwise this would say nothing: most listings must have been left alone.
  expect(left / (ROUNDS * ofListings)).toBeGreaterThan(0.4);
});
