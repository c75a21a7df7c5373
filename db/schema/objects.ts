import { index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { createdAt, id, idOf } from "../columns";
import { users } from "./users";

/** One physical thing that several listings tell of: relists, and offers in several places. */
export const objects = pgTable("objects", { id: id("object"), createdAt: createdAt() });

/**
 * "This listing is not that thing": kept for ever. For everybody where the listing is the person's own;
 * of a shared listing only in the person's own view.
 */
export const objectSplits = pgTable(
  "object_splits",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** No reference to the listing: its own table refers to `objects`. Orphans go with the sweep. */
    listingId: idOf("listing", "listing_id").notNull(),
    objectId: idOf("object", "object_id")
      .notNull()
      .references(() => objects.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId, table.objectId] }),
    index("object_splits_object").on(table.objectId),
  ],
);
