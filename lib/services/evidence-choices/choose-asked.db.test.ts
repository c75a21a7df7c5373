import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps } from "@/db/schema";
import { startChoosing } from "@/db/test/choosing";
import { makeSource } from "@/db/test/factories";
import { randomFrom, storeWords } from "@/db/test/random-market";
import { makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";
import type { Id } from "@/lib/core/ids";
import { getDeal } from "../deals/get-deal";

const { db, shared, person, judgedListing, strike, add, storedFor } = await startChoosing();

test("what is taken off asking prices is stored, shown, and the same when a choice is weighed at once", async () => {
  const over = { title: "Boss DD-7 Delay", category: "Delays" };
  await storeWords(db, null, randomFrom(7));
  const [first, second] = await makeSales(db, shared, PRICES, { ...over, basis: "asking" });
  const mara = await person();
  const { id } = await judgedListing(await makeSource(db, null), over);
  const row = (await scoresOf(db, id)).get(null);
  expect(row).toMatchObject({ kind: "scored", basis: "asking" });
  expect(row?.haircutBps).toBeGreaterThan(0);
  expect(row?.q50Cents).toBeCloseTo(20_000 * (1 - (row?.haircutBps ?? 0) / 10_000), -3);
  const { deal } = await getDeal({ ctx: mara.ctx, input: { id } });
  expect(deal.verdict?.value).toMatchObject({ market: { haircutBps: row?.haircutBps } });

  await strike(mara, id, first);
  await add(mara, id, second as Id<"comp">);
  const atOnce = await storedFor(id, mara.user.id);
  expect(atOnce).toMatchObject({ haircutBps: row?.haircutBps, compCount: PRICES.length - 1 });
  await score(db);
  expect(await storedFor(id, mara.user.id)).toEqual(atOnce);
  await db.delete(comps).where(eq(comps.category, "Delays"));
});
