import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";
import { users } from "./users";

/** A user's connection to a marketplace, made only by its OAuth flow. Tokens are encrypted with a key id. */
export const marketplaceAccounts = pgTable(
  "marketplace_accounts",
  {
    id: id("account"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Checked against the connector registry, not by the database. */
    connectorId: text("connector_id").notNull(),
    /** `sandbox` is a stand-in for the marketplace. */
    environment: text("environment", { enum: ["production", "sandbox"] })
      .notNull()
      .default("production"),
    remoteAccountId: text("remote_account_id").notNull(),
    label: text("label").notNull(),
    scopes: text("scopes").array().notNull().default([]),
    accessTokenEncrypted: text("access_token_encrypted"),
    refreshTokenEncrypted: text("refresh_token_encrypted"),
    encryptionKeyId: text("encryption_key_id"),
    accessExpiresAt: instant("access_expires_at"),
    state: text("state", { enum: ["connected", "needs_reconnect", "disconnected"] }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("marketplace_accounts_user").on(table.userId, table.id),
    uniqueIndex("marketplace_accounts_remote_unique").on(
      table.userId,
      table.connectorId,
      table.environment,
      table.remoteAccountId,
    ),
  ],
);
export type MarketplaceAccount = typeof marketplaceAccounts.$inferSelect;
