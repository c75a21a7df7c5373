import type { Id } from "@/lib/core/ids";
import { setEvidenceChoice } from "@/lib/services/evidence-choices/set-evidence-choice";
import type { Listing } from "../schema";
import { testDatabase } from "./database";
import { makeListing, makeSource } from "./factories";
import { makePerson, type Person } from "./person";
import { askForScores, makeSales, PRICES, score, scoresOf, scoringContext } from "./scoring";

/** A market of shared sales, and people who strike comps out of listings or add them. */
export async function startChoosing() {
  const { db } = await testDatabase();
  const shared = await makeSource(db, null);
  const sales = await makeSales(db, shared, PRICES);
  const cheapest = sales[PRICES.indexOf(Math.min(...PRICES))] as Id<"comp">;
  return {
    db,
    shared,
    sales,
    cheapest,
    /** At the time of the scoring tests, which is that of the sales. */
    async person(): Promise<Person> {
      const made = await makePerson(db);
      return { ...made, ctx: { ...made.ctx, clock: scoringContext(db).clock } };
    },
    async judgedListing(source = shared, over: Partial<Listing> = {}): Promise<Listing> {
      const values = { category: "Pedals", priceCents: 19_500, ...over } as never;
      const listing = await makeListing(db, source, values);
      await askForScores(db, [listing.id]);
      await score(db);
      return listing;
    },
    strike({ ctx }: Person, id: Id<"listing">, compId = cheapest) {
      return setEvidenceChoice({ ctx, input: { id, compId, choice: "struck" } });
    },
    add({ ctx }: Person, id: Id<"listing">, compId: Id<"comp">) {
      return setEvidenceChoice({ ctx, input: { id, compId, choice: "added" } });
    },
    /** Without its id and time, which differ from one judgement to the next. */
    async storedFor(id: Id<"listing">, userId: Id<"user"> | null) {
      const row = (await scoresOf(db, id)).get(userId);
      if (!row) return null;
      const { id: _id, scoredAt: _at, ...rest } = row;
      return rest;
    },
  };
}
