import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, idOf, updatedAt } from "../columns";
import { myItems } from "./my-items";
import { users } from "./users";

/** From photos to an item draft, stage by stage. */
export const snapJobs = pgTable(
  "snap_jobs",
  {
    id: id("snapJob"),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    itemId: idOf("item", "item_id").references(() => myItems.id, { onDelete: "set null" }),
    state: text("state", {
      enum: ["draft", "running", "needs_answers", "done", "failed"],
    }).notNull(),
    stages: jsonb("stages").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("snap_jobs_user").on(table.userId, table.id),
    index("snap_jobs_item").on(table.itemId),
  ],
);
export type SnapJob = typeof snapJobs.$inferSelect;
