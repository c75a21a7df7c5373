import { sql } from "drizzle-orm";
import { bigserial, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { idOf, instant } from "../columns";
import { users } from "./users";

/**
 * What happened to an audience's comps, one row a statement, written by triggers on `comps` and `sources` so
 * that no writer can forget it. The rows name the version of a market; `drainCompChanges` finds the listings.
 */
export const compChanges = pgTable(
  "comp_changes",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    audience: text("audience", { enum: ["shared", "demo", "user"] }).notNull(),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    /** How many images there are; told apart so that nobody unpacks them to count. */
    imageCount: integer("image_count").notNull().default(0),
    /** The comps as they were and as they became, as `readComps` reads them; empty where older rows went. */
    images: jsonb("images").$type<unknown[]>(),
    /** Categories and brands in the place of too many images; null for both where any listing may be touched. */
    related: jsonb("related").$type<[category: string | null, brand: string | null][]>(),
    changedAt: instant("changed_at").notNull().defaultNow(),
    /** When the listings it touches were asked for. */
    drainedAt: instant("drained_at"),
  },
  (table) => [
    index("comp_changes_waiting").on(table.id).where(sql`${table.drainedAt} is null`),
    index("comp_changes_user").on(table.userId),
  ],
);
