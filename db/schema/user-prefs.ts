import { boolean, doublePrecision, integer, pgTable, text } from "drizzle-orm/pg-core";
import { cents, createdAt, currency, idOf, updatedAt } from "../columns";
import { users } from "./users";

/** One row a user; absent means every default. */
export const userPrefs = pgTable("user_prefs", {
  userId: idOf("user", "user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  homeLabel: text("home_label"),
  homeLatitude: doublePrecision("home_latitude"),
  homeLongitude: doublePrecision("home_longitude"),
  currency: currency("currency").notNull().default("USD"),
  distanceUnit: text("distance_unit", { enum: ["km", "mi"] })
    .notNull()
    .default("mi"),
  /** IANA name. */
  timeZone: text("time_zone").notNull().default("UTC"),
  /** BCP 47 tag; formats numbers, dates and money. */
  locale: text("locale").notNull().default("en-US"),
  theme: text("theme", { enum: ["system", "light", "dark"] })
    .notNull()
    .default("system"),
  dealsView: text("deals_view", { enum: ["cards", "table"] })
    .notNull()
    .default("table"),
  singleKeys: boolean("single_keys").notNull().default(true),
  /** Where things are sold again: the key of a place, checked by the domain. */
  sellOn: text("sell_on").notNull().default("ebay/US"),
  targetRoiBps: integer("target_roi_bps").notNull().default(3_000),
  returnReserveBps: integer("return_reserve_bps").notNull().default(200),
  promoBps: integer("promo_bps").notNull().default(0),
  salesTaxBps: integer("sales_tax_bps").notNull().default(750),
  /** Of the amounts below. */
  resaleCurrency: currency("resale_currency").notNull().default("USD"),
  minProfitCents: cents("min_profit_cents").notNull().default(0),
  packingCents: cents("packing_cents").notNull().default(0),
  /** Null: not known. */
  shippingOutCents: cents("shipping_out_cents"),
  travelPer100KmCents: cents("travel_per_100_km_cents").notNull().default(0),
  travelFreeMetres: integer("travel_free_metres").notNull().default(0),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
export type UserPrefs = typeof userPrefs.$inferSelect;
