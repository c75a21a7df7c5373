import { sql } from "drizzle-orm";
import { bigserial, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { idOf, instant } from "../columns";
import { users } from "./users";

/** Why a category's intervals are stretched so far. */
export type CategoryFactor = {
  readonly factor: number;
  /** Prices it was taken from, and how many of them had fallen inside what was said. */
  readonly outcomes: number;
  readonly inside: number;
};

/**
 * How far an audience's intervals are stretched, by folded category, from what the ledger saw. One row a
 * change; the highest version is in force, and verdicts name it. Categories at 1 are left out.
 */
export const intervalFactors = pgTable(
  "interval_factors",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    audience: text("audience", { enum: ["shared", "user"] }).notNull(),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    factors: jsonb("factors").$type<Record<string, CategoryFactor>>().notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [
    uniqueIndex("interval_factors_version").on(
      table.audience,
      sql`coalesce(${table.userId}, '')`,
      table.version,
    ),
  ],
);
export type IntervalFactorsRow = typeof intervalFactors.$inferSelect;
