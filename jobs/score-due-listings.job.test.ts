import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource } from "@/db/test/factories";
import {
  askForScores,
  countWaiting,
  makeSales,
  PRICES,
  scoresOf,
  scoringContext,
} from "@/db/test/scoring";
import { JOBS } from "./registry";
import { scoreDueListingsJob } from "./score-due-listings.job";

test("a run gives what waits a verdict, and a second run finds nothing to do", async () => {
  const { db } = await testDatabase();
  const shared = await makeSource(db, null);
  await makeSales(db, shared, PRICES);
  const listing = await makeListing(db, shared, { category: "Pedals" });
  await askForScores(db, [listing.id]);
  const ctx = scoringContext(db);
  expect(await scoreDueListingsJob.run(ctx, {})).toEqual({ scored: 1, noVerdict: 0, skipped: 0 });
  const row = (await scoresOf(db, listing.id)).get(null);
  expect(await scoreDueListingsJob.run(ctx, {})).toEqual({ scored: 0, noVerdict: 0, skipped: 0 });
  expect((await scoresOf(db, listing.id)).get(null)).toEqual(row);
  expect(await countWaiting(db)).toBe(0);
});

test("it ticks every minute, and any number of edges ask for one run", () => {
  expect(JOBS).toContain(scoreDueListingsJob);
  expect(scoreDueListingsJob.cron).toBe("* * * * *");
  expect(scoreDueListingsJob.dedupeKey?.({})).toBe(scoreDueListingsJob.dedupeKey?.({}));
  expect(scoreDueListingsJob.input.safeParse({}).success).toBe(true);
});
