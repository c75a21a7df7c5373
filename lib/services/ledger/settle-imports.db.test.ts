import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { comps, estimates, listings } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeEstimate, makeUser } from "@/db/test/factories";
import { csvOf, importFile } from "@/db/test/import-file";
import { revertImport } from "../imports/revert-import";
import { undoImport } from "../imports/undo-import";
import { settleEstimates } from "./settle-estimates";

const { db } = await testDatabase();
const ada = await makeUser(db);
const settle = () => settleEstimates({ ctx: testContext(db) });

const row = { id: "a1", title: "Boss CE-2", price: 165, currency: "USD", category: "Pedals" };

async function outcome() {
  const [found] = await db.select().from(estimates).where(eq(estimates.userId, ada.id));
  return { kind: found?.outcomeKind, cents: found?.outcomeCents, listingId: found?.listingId };
}

test("a sale that is imported closes what was said of the listing, and its undo takes that back", async () => {
  await importFile(db, ada, csvOf([row]), { target: "listings" });
  const [listing] = await db.select().from(listings).where(eq(listings.userId, ada.id));
  const judgedAt = new Date("2026-11-01T12:00:00Z");
  await makeEstimate(db, { listingId: listing?.id ?? null, userId: ada.id, judgedAt });
  const sale = csvOf([{ ...row, price: 150, date: "2026-11-09", price_type: "sold" }]);
  const run = await importFile(db, ada, sale, { target: "comps" });
  const [comp] = await db.select().from(comps).where(eq(comps.userId, ada.id));
  expect(comp?.listingId).toBe(listing?.id);
  expect(await settle()).toMatchObject({ settled: 1 });
  expect(await outcome()).toMatchObject({ kind: "sold_comp", cents: 15_000 });

  await undoImport({ ctx: testContext(db, actorOf(ada)), input: { id: run.id } });
  await revertImport({ ctx: testContext(db), input: { runId: run.id } });
  expect(await settle()).toMatchObject({ reopened: 1 });
  expect(await outcome()).toEqual({ kind: null, cents: null, listingId: listing?.id });
});

test("a listing that is imported as sold closes it too; undone, it is open again", async () => {
  const run = await importFile(db, ada, csvOf([{ ...row, price: 140, state: "sold" }]), {
    target: "listings",
  });
  expect(await settle()).toMatchObject({ settled: 1 });
  expect(await outcome()).toMatchObject({ kind: "sold_comp", cents: 14_000 });
  await undoImport({ ctx: testContext(db, actorOf(ada)), input: { id: run.id } });
  await revertImport({ ctx: testContext(db), input: { runId: run.id } });
  expect(await settle()).toMatchObject({ reopened: 1 });
  expect(await outcome()).toMatchObject({ kind: null, cents: null });
});
