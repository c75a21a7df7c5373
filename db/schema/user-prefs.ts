import { boolean, doublePrecision, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, currency, idOf, updatedAt } from "../columns";
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
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
export type UserPrefs = typeof userPrefs.$inferSelect;
