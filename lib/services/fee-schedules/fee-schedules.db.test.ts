import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { auditEvents, feeSchedules } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { FEE_SCHEDULE } from "@/db/test/fee-factories";
import { dayBefore } from "@/lib/core/day-before";
import { utcDay } from "@/lib/core/utc-day";
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
const today = utcDay(new Date());
const historyOf = (db: Database, key: string) =>
  db
    .select()
    .from(feeSchedules)
    .where(eq(feeSchedules.seedKey, key))
    .orderBy(sql`${feeSchedules.effectiveFrom} nulls first`);
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

test("an update of Deal-Scout brings new figures as fees that follow, but never over what an admin edited", async () => {
  const { db, system, admin } = await installation();
  await seedFeeSchedules({ ctx: system });
  const [ebay, reverb] = [await keyed(db, "ebay-us"), await keyed(db, "reverb-us")];
  const tiers = [{ upToCents: null, bps: 600 }];
  await updateFeeSchedule({ ctx: admin, input: { id: reverb.id, tiers } });
  const later = seedsWith("ebay-us", { tiers, checkedOn: "2026-12-01" });
  const next = later.map((seed) =>
    seed.key === "reverb-us" ? { ...seed, checkedOn: "2026-12-01" } : seed,
  );
  const update = { ctx: system, input: { seeds: next } };
  expect(await seedFeeSchedules(update)).toEqual({ ...nothing, changed: 1 });
  expect(await seedFeeSchedules(update)).toEqual(nothing);
  expect(await historyOf(db, "ebay-us")).toEqual([
    { ...ebay, effectiveTo: dayBefore(today), updatedAt: expect.any(Date) },
    expect.objectContaining({ effectiveFrom: today, effectiveTo: null, tiers }),
  ]);
  expect(await historyOf(db, "reverb-us")).toMatchObject([
    { effectiveTo: dayBefore(today), checkedOn: reverb.checkedOn },
    { effectiveFrom: today, tiers, checkedOn: reverb.checkedOn, editedAt: expect.any(Date) },
  ]);
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

test("an admin adds, changes and takes away fees that never held, and the record says so", async () => {
  const { db, admin } = shared;
  const one = await made(admin, { category: "Bikes", effectiveFrom: today });
  expect(one).toMatchObject({
    ...FEE_SCHEDULE,
    category: "Bikes",
    effectiveFrom: today,
    isSeeded: false,
  });
  const changed = await updateFeeSchedule({
    ctx: admin,
    input: { id: one.id, minimumCents: 50, note: "At least 0.50" },
  });
  expect(changed).toMatchObject({ id: one.id, minimumCents: 50, editedAt: expect.any(Date) });
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

test("a change of what has held is a row that follows: the past stays as it was", async () => {
  const { admin } = shared;
  const ofPlace = async () =>
    (await listFeeSchedules({ ctx: admin })).filter(({ category }) => category === "Lamps");
  const old = await made(admin, { category: "Lamps" });
  const now = await updateFeeSchedule({ ctx: admin, input: { id: old.id, minimumCents: 50 } });
  expect(now).toMatchObject({ minimumCents: 50, effectiveFrom: today, effectiveTo: null });
  expect(await ofPlace()).toEqual([{ ...old, effectiveTo: dayBefore(today) }, now]);
  const corrected = await updateFeeSchedule({ ctx: admin, input: { id: now.id, note: "Told" } });
  expect(corrected).toMatchObject({ id: now.id, note: "Told" });
  const over = { code: "CONFLICT", fields: [{ field: "effectiveTo" }] };
  const again = { ctx: admin, input: { id: old.id, note: "Rewritten" } };
  await expect(updateFeeSchedule(again)).rejects.toMatchObject(over);
  const reopened = { ctx: admin, input: { id: old.id, effectiveTo: null } };
  await expect(updateFeeSchedule(reopened)).rejects.toMatchObject(over);
  await deleteFeeSchedule({ ctx: admin, input: { id: now.id } });
  expect(await ofPlace()).toEqual([old]);
});

test("a change can be told ahead; moved, what it follows holds until then", async () => {
  const { admin } = shared;
  const old = await made(admin, { category: "Rugs", effectiveTo: "2099-12-31" });
  const input = { id: old.id, effectiveFrom: "2099-01-01", note: "Dearer" };
  const next = await updateFeeSchedule({ ctx: admin, input });
  const days = async () => {
    const rows = await listFeeSchedules({ ctx: admin });
    return rows.flatMap(({ category, effectiveFrom: from, effectiveTo: to }) =>
      category === "Rugs" ? [[from, to]] : [],
    );
  };
  expect(await days()).toEqual([
    [null, "2098-12-31"],
    ["2099-01-01", "2099-12-31"],
  ]);
  await updateFeeSchedule({ ctx: admin, input: { id: next.id, effectiveFrom: "2099-03-01" } });
  expect((await days())[0]).toEqual([null, "2099-02-28"]);
  const between = await updateFeeSchedule({ ctx: admin, input: { id: old.id, note: "Now" } });
  expect(between).toMatchObject({ effectiveFrom: today, effectiveTo: "2099-02-28" });
  await expect(
    updateFeeSchedule({ ctx: admin, input: { id: next.id, effectiveFrom: today } }),
  ).rejects.toMatchObject({ code: "CONFLICT", fields: [{ field: "effectiveFrom" }] });
});

test("no change reaches into the past, and what has held is not taken away", async () => {
  const { db, system, admin } = await installation();
  await seedFeeSchedules({ ctx: system });
  const { id } = await keyed(db, "depop-us");
  const yesterday = dayBefore(today);
  const cases = [
    [{ effectiveFrom: yesterday, note: "x" }, "effectiveFrom"],
    [{ effectiveFrom: null, note: "x" }, "effectiveFrom"],
    [{ effectiveTo: dayBefore(yesterday) }, "effectiveTo"],
  ] as const;
  for (const [changes, field] of cases) {
    await expect(
      updateFeeSchedule({ ctx: admin, input: { id, ...changes } }),
    ).rejects.toMatchObject({ code: "INVALID", fields: [{ field }] });
  }
  await expect(deleteFeeSchedule({ ctx: admin, input: { id } })).rejects.toMatchObject({
    code: "CONFLICT",
    fields: [{ field: "effectiveTo" }],
  });
  const ended = await updateFeeSchedule({ ctx: admin, input: { id, effectiveTo: yesterday } });
  expect(ended).toMatchObject({ id, effectiveTo: yesterday });
  expect(await seedFeeSchedules({ ctx: system })).toEqual(nothing);
});

test("ten changes of one row at once leave one that follows it", async () => {
  const { admin } = shared;
  const { id } = await made(admin, { category: "Races" });
  const changes = Array.from({ length: 10 }, (_, bps) =>
    updateFeeSchedule({ ctx: admin, input: { id, minimumCents: bps } }),
  );
  const settled = await Promise.allSettled(changes);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const rows = await listFeeSchedules({ ctx: admin });
  expect(rows.filter(({ category }) => category === "Races")).toHaveLength(2);
});

test("a place has one row a day, and fields must go together", async () => {
  const { admin } = shared;
  await made(admin, { sellerTier: "Gold", effectiveTo: "2026-11-30" });
  const conflict = { code: "CONFLICT", fields: [{ field: "effectiveFrom" }] };
  const ofGold = (effectiveFrom: string | null) =>
    made(admin, { sellerTier: "Gold", effectiveFrom });
  await expect(ofGold(null)).rejects.toMatchObject(conflict);
  await expect(ofGold("2026-11-30")).rejects.toMatchObject(conflict);
  await ofGold("2099-12-01");
  const wrong = { code: "INVALID", fields: [{ field: "maximumCents" }] };
  const clash = { minimumCents: 100, maximumCents: 50 };
  await expect(made(admin, { category: "Z", ...clash })).rejects.toMatchObject(wrong);
  const one = await made(admin, { category: "Y", minimumCents: 100 });
  await expect(
    updateFeeSchedule({ ctx: admin, input: { id: one.id, maximumCents: 50, note: "no" } }),
  ).rejects.toMatchObject(wrong);
  const listed = await listFeeSchedules({ ctx: admin });
  expect(listed.filter(({ category }) => category === "Y")).toEqual([one]);
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
