import { type SQLWrapper, sql } from "drizzle-orm";
import { date, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { CONDITIONS } from "@/lib/domain/listing/condition";
import { cents, createdAt, currency, id, idOf, instant, updatedAt } from "../columns";
import { searchVector } from "../search-vector";
import { listings } from "./listings";
import { sources } from "./sources";
import { users } from "./users";

/** What a search looks through; written as in the index comps_search, or it is not used. */
export const compSearch = (table: { readonly brand: SQLWrapper; readonly title: SQLWrapper }) =>
  searchVector("index", sql`coalesce(${table.brand}, '') || ' ' || ${table.title}`);

/** One observed price of a comparable thing, with its basis, source and day. */
export const comps = pgTable(
  "comps",
  {
    id: id("comp"),
    sourceId: idOf("source", "source_id")
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    externalId: text("external_id").notNull(),
    userId: idOf("user", "user_id").references(() => users.id, { onDelete: "cascade" }),
    listingId: idOf("listing", "listing_id").references(() => listings.id, {
      onDelete: "set null",
    }),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    category: text("category"),
    brand: text("brand"),
    condition: text("condition", { enum: CONDITIONS }).notNull(),
    conditionText: text("condition_text"),
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull().default({}),
    basis: text("basis", { enum: ["sold", "asking", "own_sale", "user_entered"] }).notNull(),
    priceCents: cents("price_cents").notNull(),
    priceCurrency: currency("price_currency").notNull(),
    shippingKind: text("shipping_kind", {
      enum: ["known", "free", "pickup_only", "unknown"],
    }).notNull(),
    shippingCents: cents("shipping_cents"),
    /** Day of the sale or ask; null when the source does not say. */
    observedOn: date("observed_on", { mode: "string" }),
    url: text("url"),
    sellerRef: text("seller_ref"),
    lastRunId: idOf("run", "last_run_id"),
    forgetAt: instant("forget_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("comps_natural_key").on(table.sourceId, table.externalId),
    index("comps_user").on(table.userId, table.id),
    index("comps_category").on(table.category),
    index("comps_listing").on(table.listingId),
    // Of each owner the next to be forgotten, without looking at the others.
    index("comps_forget")
      .on(table.userId, table.forgetAt)
      .where(sql`${table.forgetAt} is not null`),
    index("comps_search").using("gin", compSearch(table)),
  ],
);
export type Comp = typeof comps.$inferSelect;
export type NewComp = typeof comps.$inferInsert;
