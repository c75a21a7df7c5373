import { index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { createdAt, id, idOf } from "../columns";
import { users } from "./users";

/** One physical thing that several listings tell of: relists, and offers in several places. */
export const objects = pgTable("objects", { id: id("object"), createdAt: createdAt() });

/**
 * "This listing is not that thing": kept for ever. It holds for whoever sees the listing where it is the person's own,
 * or everybody's and the person an admin; else only in the person's own view.
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

/**
 * "This listing is that thing": what was joined by itself then stays, whatever speaks against it later. Said of a
 * person's own listing by that person, of a shared one by an admin.
 */
export const objectKeeps = pgTable(
  "object_keeps",
  {
    /** No reference to the listing, as above. */
    listingId: idOf("listing", "listing_id").notNull(),
    objectId: idOf("object", "object_id")
      .notNull()
      .references(() => objects.id, { onDelete: "cascade" }),
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.objectId] }),
    index("object_keeps_object").on(table.objectId),
    index("object_keeps_user").on(table.userId),
  ],
);
