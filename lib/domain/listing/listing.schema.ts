import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, QueryFlag, sortBy } from "@/lib/core/page.schema";
import { Condition } from "./condition";
import {
  EnteredAttributes,
  EnteredPlace,
  EnteredPrice,
  EnteredShipping,
  EnteredUrl,
} from "./entered-fields.schema";
import { ListingState, Place, Shipping } from "./listing-draft.schema";

/** What one source says about one ad, as the API shows it. */
export const Listing = z.object({
  id: idSchema("listing"),
  sourceId: idSchema("source"),
  externalId: z.string().describe("The source's own name for the ad"),
  isOwn: z.boolean().describe("True: only you see it, and you may change it"),
  title: z.string(),
  description: z.string(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  condition: Condition,
  conditionText: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  price: Money,
  shipping: Shipping,
  place: Place,
  url: z.string().nullable(),
  photoUrls: z.array(z.string()),
  sellerRef: z.string().nullable(),
  state: ListingState,
  listedAt: z.date().nullable(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Listing = z.infer<typeof Listing>;

const fields = {
  title: z.string().trim().min(1).max(500),
  description: z.string().max(20_000),
  category: z.string().trim().min(1).max(200).nullable(),
  brand: z.string().trim().min(1).max(120).nullable(),
  condition: Condition,
  conditionText: z.string().trim().min(1).max(120).nullable(),
  attributes: EnteredAttributes,
  price: EnteredPrice,
  shipping: EnteredShipping,
  place: EnteredPlace,
  url: EnteredUrl.nullable(),
  photoUrls: z.array(EnteredUrl).max(24),
  sellerRef: z.string().trim().min(1).max(200).nullable(),
  state: ListingState,
  listedAt: z.iso.datetime().nullable(),
};

export const CreateListingInput = z
  .strictObject({
    ...fields,
    externalId: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe("Your own name for it, unique among what you entered; made up when left out"),
  })
  .partial()
  .required({ title: true, price: true });
export type CreateListingInput = z.infer<typeof CreateListingInput>;

export const UpdateListingInput = z.strictObject(fields).partial();
export type UpdateListingInput = z.infer<typeof UpdateListingInput>;

export const ListListingsInput = PageInput.extend({
  q: z.string().trim().min(1).max(200).optional().describe("Words in title, brand or category"),
  sourceId: oneOrMore(idSchema("source")).optional(),
  category: oneOrMore(z.string().max(200)).optional(),
  brand: oneOrMore(z.string().max(120)).optional(),
  condition: oneOrMore(Condition).optional(),
  state: oneOrMore(ListingState).optional(),
  own: QueryFlag.optional().describe("true: only what you entered or imported; false: only shared"),
  currency: z.string().length(3).optional(),
  priceCentsMin: z.coerce.number<number>().int().min(0).optional(),
  priceCentsMax: z.coerce.number<number>().int().min(0).optional(),
  seenAfter: z.iso.datetime().optional(),
  sort: sortBy("createdAt", "lastSeenAt", "price").default("-createdAt"),
});
export type ListListingsInput = z.output<typeof ListListingsInput>;
