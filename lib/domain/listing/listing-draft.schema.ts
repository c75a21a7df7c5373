import { z } from "zod";
import { Money } from "@/lib/core/money";
import { Condition } from "./condition";

export const ShippingKind = z.enum(["known", "free", "pickup_only", "unknown"]);
export type ShippingKind = z.infer<typeof ShippingKind>;

/** What getting it costs beside the price. Unknown shipping is never counted as included. */
export const Shipping = z.strictObject({ kind: ShippingKind, cost: Money.nullable() });
export type Shipping = z.infer<typeof Shipping>;

export const Place = z.strictObject({
  label: z.string().max(200).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});
export type Place = z.infer<typeof Place>;

export const ListingState = z.enum(["active", "sold", "gone"]);
export type ListingState = z.infer<typeof ListingState>;

/** The normalised listing that every source maps to; `externalId` is the source's own name for it. */
export const ListingDraft = z.object({
  externalId: z.string().min(1).max(300),
  title: z.string().min(1).max(500),
  description: z.string().max(20_000),
  category: z.string().max(200).nullable(),
  brand: z.string().max(120).nullable(),
  condition: Condition,
  conditionText: z.string().max(120).nullable(),
  attributes: z.record(z.string(), z.string()),
  price: Money,
  shipping: Shipping,
  place: Place,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  photoUrls: z.array(z.url({ protocol: /^https?$/ }).max(2_000)).max(24),
  sellerRef: z.string().max(200).nullable(),
  state: ListingState,
  listedAt: z.date().nullable(),
});
export type ListingDraft = z.infer<typeof ListingDraft>;
