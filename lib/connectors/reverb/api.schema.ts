import { z } from "zod";

const Amount = z.object({ amount: z.string().nullish(), currency: z.string().nullish() }).nullish();

const Link = z.object({ href: z.string().nullish() }).nullish();

const Rate = z.object({ region_code: z.string().nullish(), rate: Amount });

const Photo = z.object({
  _links: z.object({ full: Link, large_crop: Link }).nullish(),
});

const Identifier = z.union([z.number(), z.string().min(1)]);

export const Listing = z.object({
  id: Identifier.nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  make: z.string().nullish(),
  model: z.string().nullish(),
  finish: z.string().nullish(),
  year: z.string().nullish(),
  condition: z.object({ uuid: z.string().nullish(), display_name: z.string().nullish() }).nullish(),
  categories: z.array(z.object({ full_name: z.string().nullish() })).nullish(),
  price: Amount,
  shipping: z.object({ local: z.boolean().nullish(), rates: z.array(Rate).nullish() }).nullish(),
  local_pickup_only: z.boolean().nullish(),
  location: z
    .object({ display_location: z.string().nullish(), country_code: z.string().nullish() })
    .nullish(),
  shop: z.object({ slug: z.string().nullish() }).nullish(),
  shop_name: z.string().nullish(),
  state: z.object({ slug: z.string().nullish() }).nullish(),
  published_at: z.string().nullish(),
  created_at: z.string().nullish(),
  photos: z.array(Photo).nullish(),
  _links: z.object({ web: Link, photo: Link }).nullish(),
});
export type Listing = z.infer<typeof Listing>;

export const Listings = z.object({
  listings: z.array(z.unknown()),
  _links: z.object({ next: Link }).nullish(),
});

export const Account = z.object({
  id: Identifier.nullish(),
  user_id: Identifier.nullish(),
  username: z.string().nullish(),
  email: z.string().nullish(),
  shop: z
    .object({ id: Identifier.nullish(), slug: z.string().nullish(), name: z.string().nullish() })
    .nullish(),
});
export type Account = z.infer<typeof Account>;

/** What the webhooks send: a listing or an order, as far as it says which. */
export const WebhookBody = z.object({
  topic: z.string().nullish(),
  id: Identifier.nullish(),
  order_number: Identifier.nullish(),
  title: z.string().nullish(),
});
