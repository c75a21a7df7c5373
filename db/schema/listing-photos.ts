import { isNotNull } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { idOf, instant } from "../columns";
import { listings } from "./listings";

/** What a listing's first photo looks like, as a hash; the picture itself is never kept. */
export const listingPhotos = pgTable(
  "listing_photos",
  {
    listingId: idOf("listing", "listing_id")
      .primaryKey()
      .references(() => listings.id, { onDelete: "cascade" }),
    url: text("url").notNull(),
    /** For the look-ups by host, which is asked no faster than it can bear. */
    host: text("host").notNull(),
    /** When it is asked for; null: it was, or will not be again. */
    dueAt: instant("due_at"),
    tries: integer("tries").notNull().default(0),
    /** Of the hash, as signed numbers; both null where there is none. */
    hashFirst: integer("hash_first"),
    hashSecond: integer("hash_second"),
    /** Why there is no hash, in words; null: none is needed. */
    failure: text("failure"),
  },
  (table) => [
    // From host to host, and of each the oldest.
    index("listing_photos_host").on(table.host, table.dueAt).where(isNotNull(table.dueAt)),
  ],
);
export type ListingPhoto = typeof listingPhotos.$inferSelect;
