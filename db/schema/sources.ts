import { sql } from "drizzle-orm";
import { index, pgTable, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, instant, updatedAt } from "../columns";
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
    kind: text("kind", { enum: ["file", "demo", "own_sales", "user_entered"] }).notNull(),
    /** Shown to people; one name per owner. */
    name: text("name").notNull(),
    /** How much its comps count, 0–1. */
    trust: real("trust").notNull().default(1),
    /** Class of licence of its content: `user` is the user's own data, `demo` is generated. */
    licence: text("licence", { enum: ["user", "demo"] }).notNull(),
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
  ],
);
export type Source = typeof sources.$inferSelect;
