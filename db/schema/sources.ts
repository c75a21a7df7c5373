import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { SOURCE_KINDS } from "@/lib/domain/source/source-kind";
import type { SourceSettings } from "@/lib/domain/source/source-settings.schema";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";
import { marketplaceAccounts } from "./marketplace-accounts";
import { users } from "./users";

/**
 * Where observations come from. `userId` null is shared with everybody (set up by an admin);
 * otherwise only its owner sees what came through it.
 */
export const sources = pgTable(
  "sources",
  {
    id: id("source"),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: SOURCE_KINDS }).notNull(),
    /** Shown to people; one name per owner. */
    name: text("name").notNull(),
    /** How much its comps count, 0–1. */
    trust: real("trust").notNull().default(1),
    /**
     * Class of licence of its content: `user` is the user's own data, `demo` is generated, `marketplace`
     * belongs to a marketplace and is kept within its terms.
     */
    licence: text("licence", { enum: ["user", "demo", "marketplace"] }).notNull(),
    /** Of kind `api`: checked against the connector registry, not by the database. */
    connectorId: text("connector_id"),
    /** `sandbox` is a stand-in for the marketplace: for trying out and for tests. */
    environment: text("environment", { enum: ["production", "sandbox"] }),
    /** The person's sign-in at the marketplace, where calls are made in their name. */
    accountId: idOf("account", "account_id").references(() => marketplaceAccounts.id, {
      onDelete: "set null",
    }),
    settings: jsonb("settings").$type<SourceSettings>().notNull().default({ kind: "none" }),
    /** Terms: a pane of its own, no history, no comps, no joins with other sources, nothing learned. */
    isApart: boolean("is_apart").notNull().default(false),
    /** Terms: whether prices that it tells of may be learned from. */
    mayLearn: boolean("may_learn").notNull().default(true),
    /**
     * Terms of kind `api`: whether a listing's first photo may be fetched, to keep what it looks like as a hash. Not
     * before the terms say so; photos of the other kinds are judged by their sites alone.
     */
    mayFetchPhotos: boolean("may_fetch_photos").notNull().default(false),
    /** Terms: an observation is forgotten so long after it was last seen; null is never. */
    keepMinutes: integer("keep_minutes"),
    state: text("state", { enum: ["active", "paused", "needs_reconnect"] })
      .notNull()
      .default("active"),
    lastSuccessAt: instant("last_success_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("sources_owned_name_unique")
      .on(table.userId, table.name)
      .where(sql`${table.userId} is not null`),
    uniqueIndex("sources_shared_name_unique").on(table.name).where(sql`${table.userId} is null`),
    index("sources_user").on(table.userId),
    index("sources_account").on(table.accountId),
  ],
);
export type Source = typeof sources.$inferSelect;

/** Keys, passwords and tokens of a source, encrypted with the named key; never read back to a browser. */
export const sourceSecrets = pgTable("source_secrets", {
  sourceId: idOf("source", "source_id")
    .primaryKey()
    .references(() => sources.id, { onDelete: "cascade" }),
  encrypted: text("encrypted").notNull(),
  keyId: text("key_id").notNull(),
  updatedAt: updatedAt(),
});

/** How a source that is asked by itself has been doing; apart from the source, because it changes with every call. */
export const sourceHealth = pgTable("source_health", {
  sourceId: idOf("source", "source_id")
    .primaryKey()
    .references(() => sources.id, { onDelete: "cascade" }),
  lastAttemptAt: instant("last_attempt_at"),
  lastSuccessAt: instant("last_success_at"),
  /** In a row; 0 after a success. */
  failures: integer("failures").notNull().default(0),
  failingSince: instant("failing_since"),
  /** The breaker: nobody asks before then, and the first who does is alone. */
  openUntil: instant("open_until"),
  errorKind: text("error_kind"),
  /** A sentence for the person. */
  errorText: text("error_text"),
  /** How late the source showed the newest thing, our pause between two questions left out. */
  lagSeconds: integer("lag_seconds"),
  rowsIn: integer("rows_in").notNull().default(0),
  rowsRejected: integer("rows_rejected").notNull().default(0),
  updatedAt: updatedAt(),
});
export type SourceHealth = typeof sourceHealth.$inferSelect;
