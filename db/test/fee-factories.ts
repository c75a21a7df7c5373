import type { FeeScheduleFields } from "@/lib/domain/fees/fee-schedule.schema";
import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import { feeOverrides, feeSchedules, type User } from "../schema";

/** 11 % and 35 cents, taken of price and shipping. */
export const FEE_SCHEDULE: FeeScheduleFields = {
  marketplace: "kleinanzeigen",
  country: "DE",
  currency: "EUR",
  category: null,
  sellerTier: null,
  effectiveFrom: null,
  effectiveTo: null,
  tiers: [{ upToCents: null, bps: 1_100 }],
  fixed: [{ ifTotalLteCents: null, amountCents: 35 }],
  base: { item: true, shipping: true, tax: false },
  payment: null,
  minimumCents: null,
  maximumCents: null,
  isPickedUp: false,
  optional: [],
  sourceUrl: "https://example.com/fees",
  checkedOn: "2026-11-01",
  confidence: "verified",
  note: "",
};

/** One of an admin's making that has not held yet, of a category of its own so that no two collide. */
export async function makeFeeSchedule(
  db: Database,
  over: Partial<typeof feeSchedules.$inferInsert> = {},
) {
  const id = systemIds.make("feeSchedule");
  const ahead = { ...FEE_SCHEDULE, effectiveFrom: "2099-01-01" };
  await db.insert(feeSchedules).values({ ...ahead, id, category: id, ...over });
  return id;
}

export async function makeFeeOverride(
  db: Database,
  { id: userId }: Pick<User, "id">,
  over: Partial<typeof feeOverrides.$inferInsert> = {},
) {
  const id = systemIds.make("feeOverride");
  const marketplace = `shop-${id.slice(-8)}`;
  const fees = { currency: "USD", bps: 500, fixedCents: 0 };
  await db.insert(feeOverrides).values({ id, userId, marketplace, ...fees, ...over });
  return id;
}
