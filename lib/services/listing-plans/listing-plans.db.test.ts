import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { listingPlans, listings } from "@/db/schema";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeListing, makeSource } from "@/db/test/factories";
import { makePerson } from "@/db/test/person";
import { EMPTY_PLAN } from "@/lib/domain/resale/listing-plan.schema";
import { systemIds } from "@/lib/platform/clock";
import { deleteListingPlan } from "./delete-listing-plan";
import { getListingPlan } from "./get-listing-plan";
import { updateListingPlan } from "./update-listing-plan";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

async function sharedListing() {
  return makeListing(db, await makeSource(db, null));
}
const EMPTY = { ...EMPTY_PLAN, currency: "USD" };

test("a plan starts empty, keeps what is given, and null goes back to the usual", async () => {
  const { ctx } = await makePerson(db);
  const { id } = await sharedListing();
  expect(await getListingPlan({ ctx, input: { id } })).toEqual(EMPTY);
  await updateListingPlan({ ctx, input: { id, roiBps: 2_000, sellOn: "reverb/US" } });
  const both = await updateListingPlan({ ctx, input: { id, repairCents: 14_000 } });
  const expected = { ...EMPTY, roiBps: 2_000, sellOn: "reverb/US", repairCents: 14_000 };
  expect(both).toEqual(expected);
  expect(await getListingPlan({ ctx, input: { id } })).toEqual(expected);
  const reset = await updateListingPlan({ ctx, input: { id, roiBps: null } });
  expect(reset).toEqual({ ...expected, roiBps: null });
  expect(await deleteListingPlan({ ctx, input: { id } })).toEqual(EMPTY);
  expect(await getListingPlan({ ctx, input: { id } })).toEqual(EMPTY);
});

test("changes of two figures at once both hold", async () => {
  const { ctx } = await makePerson(db);
  const { id } = await sharedListing();
  await Promise.all([
    updateListingPlan({ ctx, input: { id, travelCents: 1_800 } }),
    updateListingPlan({ ctx, input: { id, promoBps: 200 } }),
    updateListingPlan({ ctx, input: { id, packingCents: 500 } }),
  ]);
  expect(await getListingPlan({ ctx, input: { id } })).toMatchObject({
    travelCents: 1_800,
    promoBps: 200,
    packingCents: 500,
  });
});

test("a plan is its person's: others on the same listing see and change their own", async () => {
  const [mara, other] = [await makePerson(db), await makePerson(db)];
  const { id } = await sharedListing();
  await updateListingPlan({ ctx: mara.ctx, input: { id, repairCents: 14_000 } });
  expect(await getListingPlan({ ctx: other.ctx, input: { id } })).toEqual(EMPTY);
  await updateListingPlan({ ctx: other.ctx, input: { id, repairCents: 100 } });
  await deleteListingPlan({ ctx: other.ctx, input: { id } });
  expect(await getListingPlan({ ctx: mara.ctx, input: { id } })).toMatchObject({
    repairCents: 14_000,
  });
});

test("another person's listing, one to be forgotten and one that never was give the same 404", async () => {
  const [mara, other] = [await makePerson(db), await makePerson(db)];
  const own = await makeListing(db, mara.source);
  const shared = await makeSource(db, null);
  const forgotten = await makeListing(db, shared, { forgetAt: new Date(Date.now() - 1_000) });
  const nowhere = { code: "NOT_FOUND", message: "There is no such listing." };
  for (const id of [own.id, forgotten.id, systemIds.make("listing")]) {
    const args = { ctx: other.ctx, input: { id } };
    await expect(getListingPlan(args)).rejects.toMatchObject(nowhere);
    await expect(deleteListingPlan(args)).rejects.toMatchObject(nowhere);
    const change = { ctx: other.ctx, input: { id, roiBps: 1 } };
    await expect(updateListingPlan(change)).rejects.toMatchObject(nowhere);
  }
  expect(await db.select().from(listingPlans).where(eq(listingPlans.listingId, own.id))).toEqual(
    [],
  );
});

test("amounts of another currency no longer hold when the listing changes its own; rates do", async () => {
  const { ctx } = await makePerson(db);
  const { id } = await sharedListing();
  await updateListingPlan({ ctx, input: { id, repairCents: 14_000, roiBps: 2_000 } });
  await db.update(listings).set({ priceCurrency: "EUR" }).where(eq(listings.id, id));
  const inEuro = { ...EMPTY_PLAN, roiBps: 2_000, currency: "EUR" };
  expect(await getListingPlan({ ctx, input: { id } })).toEqual(inEuro);
  const set = await updateListingPlan({ ctx, input: { id, travelCents: 900 } });
  expect(set).toEqual({ ...inEuro, travelCents: 900 });
});

test("wrong figures are refused by name, a reader changes nothing", async () => {
  const { user, ctx } = await makePerson(db);
  const { id } = await sharedListing();
  await expect(updateListingPlan({ ctx, input: { id, repairCents: -1 } })).rejects.toThrow(
    "negative",
  );
  const reader = testContext(db, {
    kind: "user",
    userId: user.id,
    role: "user",
    scopes: ["read"],
  });
  const forbidden = { code: "FORBIDDEN" };
  await expect(updateListingPlan({ ctx: reader, input: { id, roiBps: 1 } })).rejects.toMatchObject(
    forbidden,
  );
  await expect(deleteListingPlan({ ctx: reader, input: { id } })).rejects.toMatchObject(forbidden);
  expect(await getListingPlan({ ctx, input: { id } })).toEqual(EMPTY);
});
