import { expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource, makeUser } from "@/db/test/factories";
import { askForScores, makeSales, PRICES, score, scoresOf } from "@/db/test/scoring";

const { db } = await testDatabase();

async function standIn(prices: readonly number[]) {
  const user = await makeUser(db);
  const source = await makeSource(db, user.id, { kind: "api", licence: "demo" });
  const sales = await makeSales(db, source, prices);
  const listing = await makeListing(db, source, { category: "Pedals", priceCents: 15_000 });
  return { sales, listing };
}

test("what a stand-in made up for one person speaks to nobody else, and the demo's speaks to all of it", async () => {
  const demo = await makeSource(db, null, { kind: "demo", licence: "demo" });
  const shared = await makeSales(db, demo, PRICES.slice(0, 6));
  const ofDemo = await makeListing(db, demo, { category: "Pedals", priceCents: 15_000 });
  const [ada, bob] = [await standIn(PRICES), await standIn([900, 910, 905, 915, 920])];
  await askForScores(db, [ada.listing.id, bob.listing.id, ofDemo.id]);
  await score(db);
  const usedFor = async (id: typeof ofDemo.id) =>
    new Set((await scoresOf(db, id)).get(null)?.evidence.map(({ compId }) => compId as string));
  expect(await usedFor(ada.listing.id)).toEqual(new Set([...shared, ...ada.sales]));
  expect(await usedFor(bob.listing.id)).toEqual(new Set([...shared, ...bob.sales]));
  expect(await usedFor(ofDemo.id)).toEqual(new Set(shared));
});
