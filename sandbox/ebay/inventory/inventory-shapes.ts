import { z } from "zod";

const Amount = z.object({
  value: z.string().regex(/^\d+(\.\d{1,2})?$/),
  currency: z.string().length(3),
});

/** What is read of an inventory item; the rest is kept as it came. */
export const InventoryItem = z.looseObject({
  availability: z
    .looseObject({
      shipToLocationAvailability: z.looseObject({ quantity: z.int().nonnegative() }).optional(),
    })
    .optional(),
  condition: z.string().optional(),
  conditionDescription: z.string().max(1_000).optional(),
  product: z
    .looseObject({
      title: z.string().max(80).optional(),
      description: z.string().max(500_000).optional(),
      aspects: z.record(z.string().max(40), z.array(z.string().max(65))).optional(),
      imageUrls: z.array(z.string()).optional(),
      brand: z.string().max(65).optional(),
      mpn: z.string().max(65).optional(),
    })
    .optional(),
  packageWeightAndSize: z
    .looseObject({ weight: z.object({ value: z.number(), unit: z.string() }).optional() })
    .optional(),
});
export type InventoryItem = z.output<typeof InventoryItem>;

/** What is read of an offer's body beyond its keys. */
export const OfferDetails = z.looseObject({
  availableQuantity: z.int().nonnegative().optional(),
  categoryId: z.string().optional(),
  listingDescription: z.string().max(500_000).optional(),
  listingDuration: z.string().optional(),
  merchantLocationKey: z.string().optional(),
  listingPolicies: z
    .looseObject({
      fulfillmentPolicyId: z.string().optional(),
      paymentPolicyId: z.string().optional(),
      returnPolicyId: z.string().optional(),
    })
    .optional(),
  pricingSummary: z.looseObject({ price: Amount.optional() }).optional(),
});
export type OfferDetails = z.output<typeof OfferDetails>;

export const OfferKeys = z.object({
  sku: z.string(),
  marketplaceId: z.string(),
  format: z.string(),
});

export const PriceQuantity = z.object({
  requests: z
    .array(
      z.object({
        sku: z.string().optional(),
        shipToLocationAvailability: z.looseObject({ quantity: z.int().nonnegative() }).optional(),
        offers: z
          .array(
            z.object({
              offerId: z.string(),
              availableQuantity: z.int().nonnegative().optional(),
              price: Amount.optional(),
            }),
          )
          .optional(),
      }),
    )
    .min(1)
    .max(25),
});
export type PriceQuantity = z.output<typeof PriceQuantity>;

export const LocationBody = z.looseObject({
  name: z.string().optional(),
  location: z.looseObject({
    address: z.looseObject({
      city: z.string().optional(),
      stateOrProvince: z.string().optional(),
      postalCode: z.string().optional(),
      country: z.string().length(2).optional(),
    }),
  }),
  locationTypes: z.array(z.string()).optional(),
  merchantLocationStatus: z.enum(["ENABLED", "DISABLED"]).optional(),
});
export type LocationBody = z.output<typeof LocationBody>;
