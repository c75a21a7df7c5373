import { z } from "zod";

const Amount = z
  .object({
    value: z.string().nullish(),
    currency: z.string().nullish(),
    /** Before the conversion into the currency of the site that was asked. */
    convertedFromValue: z.string().nullish(),
    convertedFromCurrency: z.string().nullish(),
  })
  .nullish();

const Image = z.object({ imageUrl: z.string().nullish() });

const ShippingOption = z.object({
  shippingCost: Amount,
  shippingCostType: z.string().nullish(),
  type: z.string().nullish(),
});

const Location = z
  .object({
    city: z.string().nullish(),
    stateOrProvince: z.string().nullish(),
    postalCode: z.string().nullish(),
    country: z.string().nullish(),
  })
  .nullish();

/** What a summary and a whole item have in common. */
const shared = {
  itemId: z.string().nullish(),
  title: z.string().nullish(),
  shortDescription: z.string().nullish(),
  condition: z.string().nullish(),
  conditionId: z.string().nullish(),
  buyingOptions: z.array(z.string()).nullish(),
  price: Amount,
  currentBidPrice: Amount,
  bidCount: z.number().nullish(),
  shippingOptions: z.array(ShippingOption).nullish(),
  itemLocation: Location,
  seller: z.object({ username: z.string().nullish() }).nullish(),
  image: Image.nullish(),
  additionalImages: z.array(Image).nullish(),
  itemWebUrl: z.string().nullish(),
  itemCreationDate: z.string().nullish(),
  itemEndDate: z.string().nullish(),
};

export const ItemSummary = z.object({
  ...shared,
  leafCategoryIds: z.array(z.string()).nullish(),
  categories: z
    .array(z.object({ categoryId: z.string().nullish(), categoryName: z.string().nullish() }))
    .nullish(),
});
export type ItemSummary = z.infer<typeof ItemSummary>;

/** Without results there is no list, so the count tells an empty answer from a strange one. */
export const SearchAnswer = z.object({
  total: z.number(),
  itemSummaries: z.array(z.unknown()).nullish(),
  next: z.string().nullish(),
});

export const Item = z.object({
  ...shared,
  description: z.string().nullish(),
  brand: z.string().nullish(),
  categoryPath: z.string().nullish(),
  minimumPriceToBid: Amount,
  localizedAspects: z
    .array(z.object({ name: z.string().nullish(), value: z.string().nullish() }))
    .nullish(),
  estimatedAvailabilities: z
    .array(
      z.object({
        deliveryOptions: z.array(z.string()).nullish(),
        estimatedAvailabilityStatus: z.string().nullish(),
        estimatedSoldQuantity: z.number().nullish(),
      }),
    )
    .nullish(),
});
export type Item = z.infer<typeof Item>;

export const User = z.object({ userId: z.string().min(1), username: z.string().nullish() });

const Rate = z.object({
  limit: z.number().nullish(),
  remaining: z.number().nullish(),
  reset: z.string().nullish(),
  timeWindow: z.number().nullish(),
});

const RatedApi = z.object({
  apiName: z.string().nullish(),
  resources: z
    .array(z.object({ name: z.string().nullish(), rates: z.array(Rate).nullish() }))
    .nullish(),
});

/** Null: there is nothing to tell (204). */
export const RateLimits = z.object({ rateLimits: z.array(RatedApi) }).nullable();
export type RateLimits = z.infer<typeof RateLimits>;

export const PublicKey = z.object({ key: z.string().min(1) });

/** X-EBAY-SIGNATURE, once its base64 is read. */
export const SignatureHeader = z.object({
  kid: z.string().regex(/^[\w-]{1,100}$/),
  signature: z.string().min(1).max(2_000),
});

export const Notification = z.object({
  metadata: z.object({ topic: z.string().min(1) }),
  notification: z.object({
    notificationId: z.string().min(1),
    data: z
      .object({
        userId: z.string().nullish(),
        username: z.string().nullish(),
        itemId: z.string().nullish(),
      })
      .nullish(),
  }),
});
export type Notification = z.infer<typeof Notification>;
