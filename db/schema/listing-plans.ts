import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { cents, createdAt, currency, idOf, updatedAt } from "../columns";
import { listings } from "./listings";
import { users } from "./users";

/** What one user assumes for reselling one listing; null is what they usually assume. */
export const listingPlans = pgTable(
  "listing_plans",
  {
    userId: idOf("user", "user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    listingId: idOf("listing", "listing_id")
      .notNull()
      .references(() => listings.id, { onDelete: "cascade" }),
    /** Of the amounts; they no longer hold when the listing changes its own. */
    currency: currency("currency").notNull(),
    sellOn: text("sell_on"),
    cautiousSaleCents: cents("cautious_sale_cents"),
    typicalSaleCents: cents("typical_sale_cents"),
    buyerShippingCents: cents("buyer_shipping_cents"),
    shippingOutCents: cents("shipping_out_cents"),
    packingCents: cents("packing_cents"),
    travelCents: cents("travel_cents"),
    repairCents: cents("repair_cents"),
    minProfitCents: cents("min_profit_cents"),
    roiBps: integer("roi_bps"),
    returnReserveBps: integer("return_reserve_bps"),
    promoBps: integer("promo_bps"),
    salesTaxBps: integer("sales_tax_bps"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId] }),
    index("listing_plans_listing").on(table.listingId),
  ],
);
