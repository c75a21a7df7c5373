import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startChoosing } from "@/db/test/choosing";
import { askForScores, PRICES, score } from "@/db/test/scoring";
import { until } from "@/db/test/until";
import { waiters } from "@/db/test/while-locked";
import type { Id } from "@/lib/core/ids";
import { systemIds } from "@/lib/platform/clock";
import { loadChoices } from "../scores/load-choices";
import { storeVerdicts } from "../scores/store-verdicts";

const { db, sales, person, judgedListing, strike, storedFor } = await startChoosing();

/** Lets the job judge, waits with it just before it stores until `meanwhile` is done, and lets it judge on. */
async function whileStoring(id: Id<"listing">, meanwhile: () => Promise<unknown>): Promise<void> {
  await askForScores(db, [id]);
  let judging: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      select from listing_scores where listing_id = ${id} and user_id is null for update`);
    judging = score(db);
    await until("the job to store", async () => (await waiters(db)) > 0);
    await meanwhile();
  });
  await judging;
}

test("a first choice made while the job judges holds, and is judged after", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  let atOnce: unknown;
  await whileStoring(id, async () => {
    await strike(mara, id);
    atOnce = await storedFor(id, mara.user.id);
  });
  expect(atOnce).toMatchObject({ compCount: PRICES.length - 1 });
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
});

test("a further choice made while the job stores the verdict before it is judged after", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  await strike(mara, id);
  await score(db);
  await whileStoring(id, () => strike(mara, id, sales[5]));
  expect((await storedFor(id, mara.user.id))?.compCount).toBe(PRICES.length - 2);
});

test("a verdict judged by choices that have changed since is not stored", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  await strike(mara, id);
  const before = await loadChoices(db, [id]);
  await strike(mara, id, sales[5]);
  const now = await storedFor(id, mara.user.id);
  const leave = before.changedSince(await loadChoices(db, [id]));
  expect(leave).toEqual([{ userId: mara.user.id, listingId: id }]);
  expect(before.changedSince(before)).toEqual([]);
  const scopes = [{ listingId: id, userId: "everybody" as const }];
  await db.transaction((tx) =>
    storeVerdicts(tx, systemIds, { judged: [], scopes, leave }, new Date()),
  );
  expect(await storedFor(id, mara.user.id)).toEqual(now);
  expect(await storedFor(id, null)).toBeNull();
  await score(db);
});

test("an answer takes less than a tenth of a second", async () => {
  const mara = await person();
  const { id } = await judgedListing();
  const took: number[] = [];
  for (const compId of sales.slice(0, 9)) {
    const started = performance.now();
    await strike(mara, id, compId);
    took.push(performance.now() - started);
  }
  expect(Math.min(...took)).toBeLessThan(100);
  await score(db);
});
