import { index, integer, jsonb, pgTable } from "drizzle-orm/pg-core";
import type { ListingPrint } from "@/lib/domain/objects/listing-print.schema";
import { idOf, instant } from "../columns";
import { listings } from "./listings";

/** What telling whether two listings are of one object needs; made by the job that joins them. */
export const listingPrints = pgTable(
  "listing_prints",
  {
    listingId: idOf("listing", "listing_id")
      .primaryKey()
      .references(() => listings.id, { onDelete: "cascade" }),
    /** The listing's owner, repeated for the look-up. */
    userId: idOf("user", "user_id"),
    print: jsonb("print").$type<ListingPrint>().notNull(),
    /** Of the print, as signed numbers. */
    blockKeys: integer("block_keys").array().notNull(),
    version: integer("version").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [index("listing_prints_blocks").using("gin", table.blockKeys)],
);

/** Listings that are new or say something new, until it was asked which object they are of: by id, the oldest first. */
export const joinRequests = pgTable("join_requests", {
  /** Goes with the listing by the trigger `listings_deleted`: a reference would be checked row by row. */
  listingId: idOf("listing", "listing_id").primaryKey(),
  askedAt: instant("asked_at").notNull(),
});
