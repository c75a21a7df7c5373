import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { cents, currency, idOf, instant } from "../columns";

/**
 * What happened to listings, written in the transaction that saw it: the outbox of ingest. Whoever tells
 * people drains it; rows are pruned after a week.
 */
export const listingEvents = pgTable(
  "listing_events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Goes with the listing by the trigger `listings_deleted`: a reference would be checked row by row. */
    listingId: idOf("listing", "listing_id").notNull(),
    kind: text("kind", { enum: ["new", "price", "sold", "gone", "back"] }).notNull(),
    at: instant("at").notNull(),
    beforeCents: cents("before_cents"),
    afterCents: cents("after_cents"),
    currency: currency("currency"),
  },
  (table) => [index("listing_events_listing").on(table.listingId)],
);
