import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";

/** next-auth reads name, email, emailVerified and image; the password hash is in a table of its own. */
export const users = pgTable(
  "users",
  {
    id: id("user"),
    name: text("name"),
    email: text("email").notNull(),
    emailVerified: instant("email_verified"),
    image: text("image"),
    role: text("role", { enum: ["user", "admin"] })
      .notNull()
      .default("user"),
    disabledAt: instant("disabled_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex("users_email_unique").on(sql`lower(${table.email})`)],
);
export type User = typeof users.$inferSelect;

export const userPasswords = pgTable("user_passwords", {
  userId: idOf("user", "user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  hash: text("hash").notNull(),
  algorithm: text("algorithm").notNull(),
  memoryKib: integer("memory_kib").notNull(),
  iterations: integer("iterations").notNull(),
  parallelism: integer("parallelism").notNull(),
  updatedAt: updatedAt(),
});

/** Sign-in accounts of next-auth (OAuth providers); marketplace connections are marketplace_accounts. */
export const authAccounts = pgTable(
  "auth_accounts",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    refresh_token: text("refresh_token"),
    access_token: text("access_token"),
    expires_at: integer("expires_at"),
    token_type: text("token_type"),
    scope: text("scope"),
    id_token: text("id_token"),
    session_state: text("session_state"),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index("auth_accounts_user").on(table.userId),
  ],
);

/** `sessionToken` holds the SHA-256 of the cookie's token: a read of this table signs nobody in. */
export const sessions = pgTable(
  "sessions",
  {
    sessionToken: text("session_token").primaryKey(),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expires: instant("expires").notNull(),
    /** What the browser called itself at sign-in, so that a person knows the device in the list. */
    userAgent: text("user_agent"),
    seenAt: instant("seen_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

/** One-time tokens (password reset, e-mail proof), stored as SHA-256. */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: instant("expires").notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
);

export const apiKeys = pgTable(
  "api_keys",
  {
    id: id("apiKey"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** First characters, to recognise a key by; the key itself is shown once and stored as SHA-256. */
    prefix: text("prefix").notNull(),
    hash: text("hash").notNull(),
    scopes: text("scopes", { enum: ["read", "write"] })
      .array()
      .notNull(),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("api_keys_hash_unique").on(table.hash),
    index("api_keys_user").on(table.userId, table.id),
  ],
);
export type ApiKey = typeof apiKeys.$inferSelect;
