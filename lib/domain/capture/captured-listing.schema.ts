import { z } from "zod";
import { Money } from "@/lib/core/money";
import {
  ListingDraft,
  ListingState,
  Place,
  Shipping,
} from "@/lib/domain/listing/listing-draft.schema";

/** What the amount on the page is: an ask, what an auction stands at, or what it went for. */
export const PriceKind = z.enum(["asking", "current-bid", "sold"]);
export type PriceKind = z.infer<typeof PriceKind>;

/** What a page says of the thing that it offers. Null: the page does not say it, and nothing is assumed in its place. */
export const CapturedFields = z.object({
  /** The id of a marketplace that is known here, such as "reverb". */
  marketplace: z.string().max(60).nullable(),
  /** The marketplace's own name for it; elsewhere the canonical address without scheme and tracking. */
  externalId: ListingDraft.shape.externalId,
  /** Null: words that were pasted without a link. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  title: ListingDraft.shape.title.nullable(),
  description: ListingDraft.shape.description.nullable(),
  price: Money.nullable(),
  priceKind: PriceKind.nullable(),
  shipping: Shipping.nullable(),
  condition: ListingDraft.shape.condition,
  conditionText: ListingDraft.shape.conditionText,
  brand: ListingDraft.shape.brand,
  category: ListingDraft.shape.category,
  attributes: ListingDraft.shape.attributes,
  place: Place.nullable(),
  photoUrls: z.array(z.url({ protocol: /^https$/ }).max(2_000)).max(24),
  sellerRef: ListingDraft.shape.sellerRef,
  state: ListingState.nullable(),
  listedAt: z.iso.datetime().nullable(),
});
export type CapturedFields = z.infer<typeof CapturedFields>;

export const CapturedListing = CapturedFields.extend({ title: ListingDraft.shape.title });
export type CapturedListing = z.infer<typeof CapturedListing>;

export const FieldOrigin = z.enum(["json-ld", "open-graph", "microdata", "text"]);
export type FieldOrigin = z.infer<typeof FieldOrigin>;

export const CAPTURED_FIELDS = [
  "title",
  "description",
  "price",
  "shipping",
  "condition",
  "brand",
  "category",
  "attributes",
  "place",
  "photoUrls",
  "sellerRef",
  "state",
  "listedAt",
] as const satisfies readonly (keyof CapturedFields)[];
export type CapturedField = (typeof CAPTURED_FIELDS)[number];

/** Where on the page each field was read; a field that was not read is not named. */
export const FieldOrigins = z.partialRecord(z.enum(CAPTURED_FIELDS), FieldOrigin);
export type FieldOrigins = z.infer<typeof FieldOrigins>;
