import { z } from "zod";

const Amount = z
  .object({
    amount: z.number().nullish(),
    divisor: z.number().nullish(),
    currency_code: z.string().nullish(),
  })
  .nullish();

const Destination = z.object({
  destination_country_iso: z.string().nullish(),
  destination_region: z.string().nullish(),
  primary_cost: Amount,
});

export const Listing = z.object({
  listing_id: z.number().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  state: z.string().nullish(),
  url: z.string().nullish(),
  price: Amount,
  shop_id: z.number().nullish(),
  original_creation_timestamp: z.number().nullish(),
  taxonomy_id: z.number().nullish(),
  listing_type: z.string().nullish(),
  who_made: z.string().nullish(),
  when_made: z.string().nullish(),
  materials: z.array(z.string()).nullish(),
  quantity: z.number().nullish(),
  images: z
    .array(z.object({ rank: z.number().nullish(), url_fullxfull: z.string().nullish() }))
    .nullish(),
  shop: z.object({ shop_location_country_iso: z.string().nullish() }).nullish(),
  shipping_profile: z
    .object({ shipping_profile_destinations: z.array(Destination).nullish() })
    .nullish(),
});
export type Listing = z.infer<typeof Listing>;

export const Listings = z.object({
  count: z.number().nullish(),
  results: z.array(z.unknown()),
});

export const Identified = z.object({ listing_id: z.number() });

export const Self = z.object({ user_id: z.number(), shop_id: z.number().nullish() });

export const WebhookBody = z.object({
  event_type: z.string().min(1),
  resource_url: z.string().nullish(),
  shop_id: z.union([z.string(), z.number()]).nullish(),
});
export type WebhookBody = z.infer<typeof WebhookBody>;
