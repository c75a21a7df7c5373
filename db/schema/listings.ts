import { sql } from "drizzle-orm";
import {
  customType,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { cents, createdAt, currency, id, idOf, instant, updatedAt } from "../columns";
import { searchVector } from "../search-vector";
import { objects } from "./objects";
import { sources } from "./sources";
import { users } from "./users";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What one source says about one ad. Visible to everybody where `userId` is null, else to its owner. */
export const listings = pgTable(
  "listings",
  {
    id: id("listing"),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    /** The source's own name for the ad. */
    externalId: text("external_id").notNull(),
    /**
     * The source's owner, repeated here so that every query can be scoped without a join. No reference of its own: who
     * goes takes the source along, and the source its listings.
     */
    userId: idOf("user", "user_id"),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    category: text("category"),
    brand: text("brand"),
    condition: text("condition", { enum: CONDITIONS }).notNull(),
    conditionText: text("condition_text"),
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull().default({}),
    priceCents: cents("price_cents").notNull(),
    priceCurrency: currency("price_currency").notNull(),
    shippingKind: text("shipping_kind", {
      enum: ["known", "free", "pickup_only", "unknown"],
    }).notNull(),
    shippingCents: cents("shipping_cents"),
    placeLabel: text("place_label"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    url: text("url"),
    photoUrls: text("photo_urls").array().notNull().default([]),
    sellerRef: text("seller_ref"),
    state: text("state", { enum: ["active", "sold", "gone"] })
      .notNull()
      .default("active"),
    listedAt: instant("listed_at"),
    firstSeenAt: instant("first_seen_at").notNull(),
    /** Within half an hour: the same seen again and again is not written each time (`seenPauseMs`). */
    lastSeenAt: instant("last_seen_at").notNull(),
    /**
     * Of what its source said last: who says the same again changes nothing. A trigger makes it null where anybody
     * else writes the columns that a source tells of.
     */
    toldHash: uuid("told_hash"),
    /** The physical thing, where several listings tell of it. */
    objectId: idOf("object", "object_id").references(() => objects.id, { onDelete: "set null" }),
    /** The question that brought it last: when it stops bringing it, the listing may be gone. */
    fetchId: idOf("fetch", "fetch_id"),
    /** The run that wrote this row last; an undo only touches rows that are still its own. */
    lastRunId: idOf("run", "last_run_id"),
    /** When the observation must be forgotten; null is never. */
    forgetAt: instant("forget_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    search: tsvector("search").generatedAlwaysAs(
      searchVector(
        "column",
        sql`coalesce(brand, '') || ' ' || title || ' ' || coalesce(category, '')`,
      ),
    ),
  },
  (table) => [
    uniqueIndex("listings_natural_key").on(table.sourceId, table.externalId),
    index("listings_user").on(table.userId, table.id),
    index("listings_user_last_seen").on(table.userId, table.lastSeenAt, table.id),
    index("listings_category_begun").on(table.category, table.firstSeenAt),
    index("listings_search").using("gin", table.search),
    // The orders of the deals list; "newest" goes by the day of the ad where the source tells it.
    index("listings_newest").on(sql`coalesce(${table.listedAt}, ${table.firstSeenAt})`, table.id),
    index("listings_price").on(table.priceCurrency, table.priceCents, table.id),
    index("listings_place").on(table.latitude, table.longitude),
    index("listings_first_seen").on(table.firstSeenAt),
    index("listings_object").on(table.objectId).where(sql`${table.objectId} is not null`),
    index("listings_fetch")
      .on(table.fetchId, table.lastSeenAt)
      .where(sql`${table.fetchId} is not null and ${table.state} = 'active'`),
    index("listings_forget").on(table.forgetAt).where(sql`${table.forgetAt} is not null`),
    // Counts by source and by category without touching the rows.
    index("listings_facets").on(table.state, table.userId, table.sourceId, table.category),
  ],
);
export type Listing = typeof listings.$inferSelect;
export type NewListing = typeof listings.$inferInsert;

/** Change points only, append-only: a row is written when price, shipping or state differ from the last one. */
export const listingPrices = pgTable(
  "listing_prices",
  {
    /** Goes with the listing by the trigger `listings_deleted`: a reference would be checked row by row. */
    listingId: idOf("listing", "listing_id").notNull(),
    observedFrom: instant("observed_from").notNull(),
    /** The last time the same was seen again. */
    observedUntil: instant("observed_until").notNull(),
    priceCents: cents("price_cents").notNull(),
    priceCurrency: currency("price_currency").notNull(),
    shippingCents: cents("shipping_cents"),
    state: text("state", { enum: ["active", "sold", "gone"] }).notNull(),
    runId: idOf("run", "run_id"),
  },
  (table) => [
    primaryKey({ columns: [table.listingId, table.observedFrom] }),
    index("listing_prices_run").on(table.runId).where(sql`${table.runId} is not null`),
  ],
);
export type ListingPrice = typeof listingPrices.$inferSelect;

/** What one user did with one listing. */
export const listingMarks = pgTable(
  "listing_marks",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    listingId: idOf("listing", "listing_id")
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    savedAt: instant("saved_at"),
    hiddenAt: instant("hidden_at"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId] }),
    index("listing_marks_listing").on(table.listingId),
  ],
);
