import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { connectDatabase, type Database } from "@/db/client";
import { listingScores, listings } from "@/db/schema";
import { testDatabase } from "@/db/test/database";
import { makeSource, makeUser } from "@/db/test/factories";
import {
  changeComps,
  type Owned,
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

/** Rounds in which others work at the same time. */
const BUSY_ROUNDS = 10;

async function makeRandomMarket(seed: number) {
  const { db, url } = await testDatabase();
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
  return { db, url, random, owners, bob };
}

/** Judges everything by a process that has nothing in memory. */
async function scoreInFull(db: Database, url: string): Promise<Map<string, unknown>> {
  const all = await db.select({ id: listings.id }).from(listings);
  const listingIds = all.map(({ id }) => id);
  await askForScores(db, listingIds);
  const another = connectDatabase(url, 3);
  await score(another.db);
  await another.close();
  return await verdicts(db);
}

test.each([
  ["before anything was learned", 1, false],
  ["under learned words, another person's own among them", 2, true],
])("judging what changed comps touch is judging everything: %s", async (_, seed, isLearned) => {
  const { db, url, random, owners, bob } = await makeRandomMarket(seed);
  if (isLearned) {
    await storeWords(db, null, random);
    await storeWords(db, bob.id, random);
  }
  await scoreInFull(db, url);
  const ofListings = await db.$count(listings);
  let left = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let more = random.next(3); more >= 0; more -= 1) await changeComps(db, owners, random);
    await drainCompChanges({ ctx: scoringContext(db) });
    const asked = await db.execute(sql`select distinct listing_id from rescore_requests`);
    left += ofListings - asked.length;
    await score(db);
    const incremental = await verdicts(db);
    expect(await scoreInFull(db, url)).toEqual(incremental);
  }
  // Otherwise this would say nothing: most listings must have been left alone.
  expect(left / (ROUNDS * ofListings)).toBeGreaterThan(0.4);
});

test("and so it is where comps change and listings go while many judge", async () => {
  const { db, url, random, owners } = await makeRandomMarket(3);
  await scoreInFull(db, url);
  for (let round = 0; round < BUSY_ROUNDS; round += 1) {
    const work = [0, 1, 2, 3].flatMap(() => [
      () => changeComps(db, owners, random),
      () => score(db),
      async () => {
        const made = await randomListing(db, owners[random.next(2)] as Owned, random);
        await askForScores(db, [made.id]);
      },
    ]);
    const goes = sql`delete from listings where id in (select id from listings order by title limit 1)`;
    const ended = await Promise.allSettled([...work.map((each) => each()), db.execute(goes)]);
    // A comp may be changed whose source has just gone, but nothing may have waited for another for ever.
    const failed = ended.flatMap((one) => (one.status === "rejected" ? [codeOf(one.reason)] : []));
    expect(failed.filter((code) => code !== "23503")).toEqual([]);
    await score(db);
    const incremental = await verdicts(db);
    expect(await scoreInFull(db, url)).toEqual(incremental);
  }
});

const codeOf = (error: { readonly cause?: { readonly code?: string } }) =>
  error.cause?.code ?? error;
