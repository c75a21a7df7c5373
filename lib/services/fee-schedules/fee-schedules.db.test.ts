import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents, feeSchedules } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { FEE_SCHEDULE } from "@/db/test/fee-factories";
import type { FeeSchedule } from "@/lib/domain/fees/fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import type { ServiceContext } from "../context";
import { createFeeSchedule } from "./create-fee-schedule";
import { deleteFeeSchedule } from "./delete-fee-schedule";
import { listFeeSchedules } from "./list-fee-schedules";
import { seedFeeSchedules } from "./seed-fee-schedules";
import { updateFeeSchedule } from "./update-fee-schedule";

async function installation() {
  const { db } = await testDatabase();
  const admin = testContext(db, actorOf(await makeUser(db, { role: "admin" })));
  const mara = testContext(db, actorOf(await makeUser(db)));
  return { db, admin, mara, system: testContext(db) };
}

const nothing = { added: 0, changed: 0, skipped: 0 };
const keyed = async (db: Database, key: string) => {
  const [row] = await db.select().from(feeSchedules).where(eq(feeSchedules.seedKey, key));
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const seedsWith = (key: string, over: Partial<(typeof SEED_FEE_SCHEDULES)[number]>) =>
  SEED_FEE_SCHEDULES.map((seed) => (seed.key === key ? { ...seed, ...over } : seed));

let shared: Awaited<ReturnType<typeof installation>>;
beforeAll(async () => {
  shared = await installation();
});

test("a first seed brings all, a second changes nothing, ten at once make one of each", async () => {
  const { db, system, mara } = await installation();
  const seeded = await Promise.all(
    Array.from({ length: 10 }, () => seedFeeSchedules({ ctx: system })),
  );
  expect(await db.select().from(feeSchedules)).toHaveLength(SEED_FEE_SCHEDULES.length);
  expect(seeded.every(({ skipped, changed }) => skipped + changed === 0)).toBe(true);
  expect(await seedFeeSchedules({ ctx: system })).toEqual(nothing);
  const listed = await listFeeSchedules({ ctx: mara });
  const ebay = listed.find(({ marketplace, category }) => marketplace === "ebay" && !category);
  const { key: _key, ...fields } = SEED_FEE_SCHEDULES[0] ?? { key: "" };
  expect(ebay).toEqual({ ...fields, id: ebay?.id, isSeeded: true, editedAt: null });
});

test("an update of Deal-Scout brings new figures, but never over what an admin edited", async () => {
  const { db, system, admin } = await installation();
  await seedFeeSchedules({ ctx: system });
  const [ebay, reverb] = [await keyed(db, "ebay-us"), await keyed(db, "reverb-us")];
  const tiers = [{ upToCents: null, bps: 600 }];
  await updateFeeSchedule({ ctx: admin, input: { id: reverb.id, tiers } });
  const later = seedsWith("ebay-us", { checkedOn: "2026-12-01" });
  const next = later.map((seed) =>
    seed.key === "reverb-us" ? { ...seed, checkedOn: "2026-12-01" } : seed,
  );
  expect(await seedFeeSchedules({ ctx: system, input: { seeds: next } })).toEqual({
    ...nothing,
    changed: 1,
  });
  expect(await keyed(db, "ebay-us")).toMatchObject({ id: ebay.id, checkedOn: "2026-12-01" });
  expect(await keyed(db, "reverb-us")).toMatchObject({ tiers, checkedOn: reverb.checkedOn });
});

test("an admin's own row at a seed's place stays, and the others come in", async () => {
  const { db, system, admin } = await installation();
  const { key: _key, ...etsy } = SEED_FEE_SCHEDULES.find(({ key }) => key === "etsy-us") ?? {
    ...FEE_SCHEDULE,
    key: "",
  };
  await createFeeSchedule({ ctx: admin, input: { ...etsy, note: "Mine" } });
  expect(await seedFeeSchedules({ ctx: system })).toEqual({
    ...nothing,
    added: SEED_FEE_SCHEDULES.length - 1,
    skipped: 1,
  });
  const rows = await db.select().from(feeSchedules).where(eq(feeSchedules.marketplace, "etsy"));
  expect(rows).toMatchObject([{ note: "Mine", seedKey: null }]);
});

test("no person can seed", async () => {
  await expect(seedFeeSchedules({ ctx: shared.admin })).rejects.toThrow("not by a person");
});

async function made(ctx: ServiceContext, over: Partial<FeeSchedule> = {}) {
  const { id: _id, isSeeded: _seeded, editedAt: _edited, ...fields } = over;
  return createFeeSchedule({ ctx, input: { ...FEE_SCHEDULE, ...fields } });
}

test("an admin adds, changes and takes away fees, and the record says so", async () => {
  const { db, admin } = shared;
  const one = await made(admin, { category: "Bikes" });
  expect(one).toMatchObject({ ...FEE_SCHEDULE, category: "Bikes", isSeeded: false });
  const changed = await updateFeeSchedule({
    ctx: admin,
    input: { id: one.id, minimumCents: 50, note: "At least 0.50" },
  });
  expect(changed).toMatchObject({ minimumCents: 50, editedAt: expect.any(Date) });
  await deleteFeeSchedule({ ctx: admin, input: { id: one.id } });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, one.id));
  const place = { marketplace: "kleinanzeigen", country: "DE", currency: "EUR" };
  expect(events.map(({ action, data }) => ({ action, data }))).toEqual([
    { action: "fee-schedule.created", data: place },
    { action: "fee-schedule.updated", data: { ...place, fields: "minimumCents, note" } },
    { action: "fee-schedule.deleted", data: place },
  ]);
  await expect(deleteFeeSchedule({ ctx: admin, input: { id: one.id } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what came with Deal-Scout is ended, not taken away", async () => {
  const { db, system, admin } = await installation();
  await seedFeeSchedules({ ctx: system });
  const { id } = await keyed(db, "depop-us");
  await expect(deleteFeeSchedule({ ctx: admin, input: { id } })).rejects.toMatchObject({
    code: "CONFLICT",
    fields: [{ field: "effectiveTo" }],
  });
  await updateFeeSchedule({ ctx: admin, input: { id, effectiveTo: "2026-11-30" } });
  expect(await seedFeeSchedules({ ctx: system })).toEqual(nothing);
});

test("one place has one row a first day, and fields must go together", async () => {
  const { admin } = shared;
  const one = await made(admin, { sellerTier: "Gold" });
  const conflict = { code: "CONFLICT", fields: [{ field: "effectiveFrom" }] };
  await expect(made(admin, { sellerTier: "Gold" })).rejects.toMatchObject(conflict);
  const later = await made(admin, { sellerTier: "Gold", effectiveFrom: "2026-12-01" });
  await expect(
    updateFeeSchedule({ ctx: admin, input: { id: later.id, effectiveFrom: null } }),
  ).rejects.toMatchObject(conflict);
  const wrong = { code: "INVALID", fields: [{ field: "maximumCents" }] };
  const clash = { minimumCents: 100, maximumCents: 50 };
  await expect(made(admin, { category: "Z", ...clash })).rejects.toMatchObject(wrong);
  await updateFeeSchedule({ ctx: admin, input: { id: one.id, minimumCents: 100 } });
  await expect(
    updateFeeSchedule({ ctx: admin, input: { id: one.id, maximumCents: 50, note: "no" } }),
  ).rejects.toMatchObject(wrong);
  const listed = await listFeeSchedules({ ctx: admin });
  expect(listed.find(({ id }) => id === one.id)).toMatchObject({ maximumCents: null, note: "" });
});

test("for who is no admin there is nothing to keep, and without a session nothing to read", async () => {
  const { db, mara, admin } = shared;
  const { id } = await made(admin, { category: "Scope" });
  const nowhere = { code: "NOT_FOUND" };
  await expect(made(mara, { category: "Mine" })).rejects.toMatchObject(nowhere);
  await expect(updateFeeSchedule({ ctx: mara, input: { id, note: "x" } })).rejects.toMatchObject(
    nowhere,
  );
  await expect(deleteFeeSchedule({ ctx: mara, input: { id } })).rejects.toMatchObject(nowhere);
  expect((await listFeeSchedules({ ctx: mara })).length).toBeGreaterThan(0);
  const anonymous = testContext(db, { kind: "anonymous" });
  await expect(listFeeSchedules({ ctx: anonymous })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});
