import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeScore, makeSource } from "@/db/test/factories";
import { makePerson, type Person } from "@/db/test/person";
import { plansOf } from "@/db/test/plans-of";
import { ListListingScoresInput } from "@/lib/domain/listing-score/listing-score.schema";
import { listListingScores } from "./list-listing-scores";

let db: Database;
let mara: Person;
beforeAll(async () => {
  ({ db } = await testDatabase());
  mara = await makePerson(db);
  const listing = await makeListing(db, await makeSource(db, null));
  const score = await makeScore(db, listing);
  // Many of the same, with values that differ; every ninth has none.
  await db.execute(sql`
    insert into listings (id, external_id, source_id, title, condition, price_cents, price_currency, shipping_kind, first_seen_at, last_seen_at)
    select 'lst_' || lpad(at::text, 26, '0'), at::text, source_id, title, condition, price_cents, price_currency, shipping_kind, first_seen_at, last_seen_at
    from listings, generate_series(1, 6000) as at where id = ${listing.id}`);
  await db.execute(sql`
    insert into listing_scores (id, listing_id, model_version, weights_version, kind, all_in_cents, currency, value_score, comp_count, effective_count, no_verdict, effort, risk_reasons, evidence, scored_at)
    select 'scr_' || lpad(at::text, 26, '0'), 'lst_' || lpad(at::text, 26, '0'), model_version, weights_version, 'no-verdict', all_in_cents, currency,
      case when at % 9 > 0 then (at * 7919 % 10000) / 100.0 end, 2, 2, '{"reason":"too-few-comps","found":2,"needed":5,"missing":[]}', effort, risk_reasons, evidence, scored_at + at * interval '1 second'
    from listing_scores, generate_series(1, 6000) as at where id = ${score.id}`);
  await db.execute(sql`analyze`);
});

const plans = (query: object) =>
  plansOf(db, (logged) =>
    listListingScores({
      ctx: { ...mara.ctx, db: logged },
      input: ListListingScoresInput.parse(query),
    }),
  );

test.each([
  ["-valueScore", "listing_scores_user_value"],
  ["valueScore", "listing_scores_user_value"],
  ["-scoredAt", "listing_scores_user_scored"],
  ["-createdAt", "listing_scores_user"],
])("a page in the order %s walks its index", async (sort, index) => {
  expect(await plans({ sort })).toContain(`using ${index} on listing_scores score_1`);
});

test("walked to the end, every verdict is there once, those without a value last", async () => {
  for (const sort of ["-valueScore", "valueScore"]) {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { sort, limit: "100", ...(cursor ? { cursor } : {}) };
      const page = await listListingScores({
        ctx: mara.ctx,
        input: ListListingScoresInput.parse(query),
      });
      ids.push(...page.items.map(({ listingId }) => listingId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(ids).size).toBe(6_001);
    const values = await db.execute<{ id: string }>(sql`
      select listing_id as id from listing_scores
      order by value_score is null, value_score ${sql.raw(sort.startsWith("-") ? "desc" : "asc")},
        listing_id ${sql.raw(sort.startsWith("-") ? "desc" : "asc")}`);
    expect(ids).toEqual(values.map(({ id }) => id));
  }
});
