import { isNotNull, sql } from "drizzle-orm";
import { bigserial, index, pgTable, real, text } from "drizzle-orm/pg-core";
import { cents, currency, idOf, instant } from "../columns";
import { listings } from "./listings";
import { users } from "./users";

/**
 * The hit-rate ledger: what verdicts said, and what the thing then brought. A row is added when a
 * verdict's interval or model differs from the listing's newest row, and closed by the first price that
 * comes after it (see settle-estimates). The demo's generated listings are not in it.
 *
 * A row outlives its listing without naming it; a person's rows go with the person.
 */
export const estimates = pgTable(
  "estimates",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    listingId: idOf("listing", "listing_id").references(() => listings.id, {
      onDelete: "set null",
    }),
    /** Whom the verdict was for; null for everybody. */
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    modelVersion: text("model_version").notNull(),
    /** How far the interval was stretched; in `modelVersion` too, as the version of the factors. */
    widening: real("widening").notNull(),
    tier: text("tier", { enum: ["comps", "blend", "model"] }).notNull(),
    basis: text("basis", { enum: ["sold", "asking"] }).notNull(),
    /** Folded; empty where the listing had none. */
    category: text("category").notNull(),
    currency: currency("currency").notNull(),
    q10Cents: cents("q10_cents").notNull(),
    q25Cents: cents("q25_cents").notNull(),
    q50Cents: cents("q50_cents").notNull(),
    q75Cents: cents("q75_cents").notNull(),
    q90Cents: cents("q90_cents").notNull(),
    allInCents: cents("all_in_cents").notNull(),
    judgedAt: instant("judged_at").notNull(),
    outcomeKind: text("outcome_kind", { enum: ["own_sale", "sold_comp", "gone"] }),
    /** What it brought all-in; null where it went without a price. */
    outcomeCents: cents("outcome_cents"),
    /** When it was sold or gone; a sale's day begins at midnight UTC. */
    outcomeAt: instant("outcome_at"),
    /** The comp that told, by id alone: when it is gone the outcome is taken back. */
    outcomeCompId: idOf("comp", "outcome_comp_id"),
  },
  (table) => [
    index("estimates_listing").on(table.listingId, table.judgedAt),
    index("estimates_user").on(table.userId),
    index("estimates_outcome")
      .on(table.category, table.outcomeAt)
      .where(isNotNull(table.outcomeAt)),
    index("estimates_closed").on(table.listingId).where(isNotNull(table.outcomeKind)),
    index("estimates_outcome_comp")
      .on(table.outcomeCompId, table.id)
      .where(isNotNull(table.outcomeCompId)),
    index("estimates_orphans")
      .on(table.id)
      .where(sql`${table.listingId} is null and ${table.outcomeKind} is null`),
  ],
);
export type Estimate = typeof estimates.$inferSelect;
export type NewEstimate = typeof estimates.$inferInsert;
