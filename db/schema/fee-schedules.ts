import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  date,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { FeeScheduleFields } from "@/lib/domain/fees/fee-schedule.schema";
import { cents, createdAt, currency, id, idOf, instant, updatedAt } from "../columns";
import { users } from "./users";

const firstDay = (on: AnyPgColumn) => sql`coalesce(${on}, '-infinity'::date)`;

/**
 * What a marketplace keeps of a sale, from when to when and by whose word. Shared; admins keep it right. A change is a row
 * that follows; on one day a place has one row at most.
 */
export const feeSchedules = pgTable(
  "fee_schedules",
  {
    id: id("feeSchedule"),
    /** Names fees that came with Deal-Scout, and those that followed them; null where an admin added them. */
    seedKey: text("seed_key"),
    /** Set when an admin changed a row: from then on an update of Deal-Scout leaves it alone. */
    editedAt: instant("edited_at"),
    marketplace: text("marketplace").notNull(),
    country: char("country", { length: 2 }).notNull(),
    currency: currency("currency").notNull(),
    /** Null: every category without a row of its own. */
    category: text("category"),
    /** A seller's level or a way to sell; null is the usual one. */
    sellerTier: text("seller_tier"),
    effectiveFrom: date("effective_from", { mode: "string" }),
    effectiveTo: date("effective_to", { mode: "string" }),
    tiers: jsonb("tiers").$type<FeeScheduleFields["tiers"]>().notNull(),
    fixed: jsonb("fixed").$type<FeeScheduleFields["fixed"]>().notNull(),
    base: jsonb("base").$type<FeeScheduleFields["base"]>().notNull(),
    payment: jsonb("payment").$type<FeeScheduleFields["payment"]>(),
    minimumCents: cents("minimum_cents"),
    maximumCents: cents("maximum_cents"),
    isPickedUp: boolean("is_picked_up").notNull(),
    optional: jsonb("optional").$type<FeeScheduleFields["optional"]>().notNull(),
    sourceUrl: text("source_url"),
    /** The day on which the source said so. */
    checkedOn: date("checked_on", { mode: "string" }).notNull(),
    confidence: text("confidence", { enum: ["verified", "unverified"] }).notNull(),
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("fee_schedules_seed_unique").on(table.seedKey, firstDay(table.effectiveFrom)),
    uniqueIndex("fee_schedules_place_unique").on(
      table.marketplace,
      table.country,
      table.currency,
      sql`coalesce(${table.category}, '')`,
      sql`coalesce(${table.sellerTier}, '')`,
      firstDay(table.effectiveFrom),
    ),
  ],
);
export type FeeScheduleRow = typeof feeSchedules.$inferSelect;

/** What one person pays on one marketplace, in place of its schedules. */
export const feeOverrides = pgTable(
  "fee_overrides",
  {
    id: id("feeOverride"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    marketplace: text("marketplace").notNull(),
    currency: currency("currency").notNull(),
    bps: integer("bps").notNull(),
    fixedCents: cents("fixed_cents").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("fee_overrides_place_unique").on(table.userId, table.marketplace, table.currency),
  ],
);
