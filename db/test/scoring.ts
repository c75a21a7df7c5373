import { eq, sql } from "drizzle-orm";
import { fixedClock } from "@/lib/core/clock";
import type { Id } from "@/lib/core/ids";
import { requestRescore } from "@/lib/services/scores/request-rescore";
import {
  type ScoreDueListingsInput,
  scoreDueListings,
} from "@/lib/services/scores/score-due-listings";
import type { Database } from "../client";
import { type ListingScore, listingScores, type NewComp, type Source } from "../schema";
import { testContext } from "./context";
import { makeComp } from "./factories";

const CLOCK = fixedClock("2026-11-20T12:00:00Z");

/** Fourteen prices about 200, enough for a firm verdict. */
export const PRICES = [190, 195, 200, 205, 210, 200, 198, 202, 207, 193, 204, 196, 201, 199];

/** Midday of 20 November 2026, the day after the last sale of `makeSales`. */
export function scoringContext(db: Database) {
  return { ...testContext(db), clock: CLOCK };
}

/** Sales of the same pedal at these prices, one a day from 1 November on. */
export async function makeSales(
  db: Database,
  source: Pick<Source, "id" | "userId">,
  prices: readonly number[],
  over: Partial<NewComp> = {},
): Promise<Id<"comp">[]> {
  const made: Id<"comp">[] = [];
  for (const [at, price] of prices.entries()) {
    const observedOn = `2026-11-${String(1 + (at % 19)).padStart(2, "0")}`;
    const values = { priceCents: price * 100, observedOn, category: "Pedals", ...over };
    made.push((await makeComp(db, source, values)).id);
  }
  return made;
}

export async function askForScores(
  db: Database,
  listingIds: readonly Id<"listing">[],
  userId: Id<"user"> | null = null,
): Promise<void> {
  await requestRescore({ ctx: scoringContext(db), input: { listingIds, userId } });
}

export async function score(db: Database, input: ScoreDueListingsInput = {}) {
  return await scoreDueListings({ ctx: scoringContext(db), input });
}

/** A listing's stored verdicts by whom they are for. */
export async function scoresOf(
  db: Database,
  listingId: Id<"listing">,
): Promise<Map<Id<"user"> | null, ListingScore>> {
  const rows = await db.select().from(listingScores).where(eq(listingScores.listingId, listingId));
  return new Map(rows.map((row) => [row.userId, row]));
}

export async function countWaiting(db: Database): Promise<number> {
  return (await db.execute(sql`select 1 from rescore_requests`)).length;
}
