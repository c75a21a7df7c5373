import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  EffortAxis,
  Evidence,
  LearnedPrice,
  NotTheThing,
  RiskReason,
} from "@/lib/domain/verdict/verdict.schema";
import { cents, currency, id, idOf, instant } from "../columns";
import { listings } from "./listings";
import { users } from "./users";

/**
 * The current verdict: one row a listing from shared evidence (`userId` null), and one for a user
 * where that user's own evidence changes it. `kind` tells which of the nullable columns are set.
 */
export const listingScores = pgTable(
  "listing_scores",
  {
    id: id("score"),
    listingId: idOf("listing", "listing_id")
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    modelVersion: text("model_version").notNull(),
    weightsVersion: text("weights_version").notNull(),
    kind: text("kind", { enum: ["scored", "no-verdict"] }).notNull(),
    allInCents: cents("all_in_cents").notNull(),
    currency: currency("currency").notNull(),
    valueScore: real("value_score"),
    band: text("band", { enum: ["great", "good", "fair", "high", "overpriced"] }),
    confidence: text("confidence", { enum: ["firm", "usable", "thin"] }),
    basis: text("basis", { enum: ["sold", "asking"] }),
    /** What was taken off asking prices, 1/100 of a percent; null where that is not known, and for sales. */
    haircutBps: integer("haircut_bps"),
    differenceBps: integer("difference_bps"),
    tier: text("tier", { enum: ["comps", "blend", "model"] }),
    /** What the model said before it looked at the comps; null where comps speak alone. */
    learned: jsonb("learned").$type<LearnedPrice>(),
    q10Cents: cents("q10_cents"),
    q25Cents: cents("q25_cents"),
    q50Cents: cents("q50_cents"),
    q75Cents: cents("q75_cents"),
    q90Cents: cents("q90_cents"),
    compCount: integer("comp_count").notNull(),
    effectiveCount: real("effective_count").notNull(),
    /** Why there is no verdict, and what would help; null when scored. */
    noVerdict: jsonb("no_verdict").$type<{
      reason: string;
      found: number;
      needed: number;
      missing: string[];
      instead?: NotTheThing | undefined;
    }>(),
    effort: jsonb("effort").$type<EffortAxis>().notNull(),
    riskReasons: jsonb("risk_reasons").$type<RiskReason[]>().notNull(),
    evidence: jsonb("evidence").$type<Evidence[]>().notNull(),
    scoredAt: instant("scored_at").notNull(),
  },
  (table) => [
    uniqueIndex("listing_scores_shared_unique")
      .on(table.listingId)
      .where(sql`${table.userId} is null`),
    uniqueIndex("listing_scores_user_unique")
      .on(table.listingId, table.userId)
      .where(sql`${table.userId} is not null`),
    // The orders of the deals list: by value, then fewer risks; and by difference to the median.
    index("listing_scores_best").on(
      sql`coalesce(${table.valueScore}, -1)`,
      sql`(-jsonb_array_length(${table.riskReasons}))`,
      table.listingId,
    ),
    index("listing_scores_difference").on(table.differenceBps, table.listingId),
    // The orders of the API's list, one owner at a time.
    index("listing_scores_user").on(table.userId, table.listingId),
    index("listing_scores_user_value").on(table.userId, table.valueScore, table.listingId),
    index("listing_scores_user_scored").on(table.userId, table.scoredAt, table.listingId),
    // The two unique indexes are partial: neither serves a look-up of both rows, nor the cascade of a delete.
    index("listing_scores_listing").on(table.listingId),
  ],
);
export type ListingScore = typeof listingScores.$inferSelect;

/**
 * Which listings want a new verdict, for everybody (`userId` null) or for one user. Written in the
 * transaction that changed a listing or a comp, so the queue may be lost at any time.
 */
export const rescoreRequests = pgTable(
  "rescore_requests",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** Goes with the listing by the trigger `listings_deleted`: a reference would be checked row by row. */
    listingId: idOf("listing", "listing_id").notNull(),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    requestedAt: instant("requested_at").notNull().defaultNow(),
  },
  (table) => [index("rescore_requests_listing").on(table.listingId)],
);
