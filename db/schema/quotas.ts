import { date, doublePrecision, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "../columns";

/** Calls made with one set of keys on one of the marketplace's days. */
export const quotaDays = pgTable(
  "quota_days",
  {
    /** Connector, environment and whose keys. */
    quotaKey: text("quota_key").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    used: integer("used").notNull(),
  },
  (table) => [primaryKey({ columns: [table.quotaKey, table.day] })],
);

/** Token buckets for limits per minute, one a set of keys, shared by all workers. */
export const quotaBuckets = pgTable("quota_buckets", {
  quotaKey: text("quota_key").primaryKey(),
  tokens: doublePrecision("tokens").notNull(),
  refilledAt: instant("refilled_at").notNull(),
});

/** Tokens of the app itself, by its keys: minted by one worker and used by all. */
export const appTokens = pgTable("app_tokens", {
  quotaKey: text("quota_key").primaryKey(),
  encrypted: text("encrypted").notNull(),
  keyId: text("key_id").notNull(),
  expiresAt: instant("expires_at"),
});
