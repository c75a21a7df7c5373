import type { ListingRecord } from "./listing-record";
import { moneyJson } from "./money-json";

/** `ListingInventory` of the document: one product with one offering, as a thing that is sold once has. */
export function inventoryJson(listing: ListingRecord) {
  return {
    products: [
      {
        product_id: listing.listingId * 10 + 1,
        sku: listing.sku,
        is_deleted: false,
        offerings: [
          {
            offering_id: listing.listingId * 10 + 2,
            quantity: listing.quantity,
            is_enabled: true,
            is_deleted: false,
            price: moneyJson(listing.priceCents, listing.currency),
            readiness_state_id: listing.readinessStateId,
          },
        ],
        property_values: [],
      },
    ],
    price_on_property: [],
    quantity_on_property: [],
    sku_on_property: [],
    readiness_state_on_property: [],
  };
}
