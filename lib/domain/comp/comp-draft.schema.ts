import { z } from "zod";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";

/** What kind of price a comp is; sold and asking are never mixed silently. */
export const CompBasis = z.enum(["sold", "asking", "own_sale", "user_entered"]);
export type CompBasis = z.infer<typeof CompBasis>;

/** One observed price of a comparable thing. `observedOn` is the day of the sale or of the ask, null when not known. */
export const CompDraft = ListingDraft.pick({
  externalId: true,
  title: true,
  description: true,
  category: true,
  brand: true,
  condition: true,
  conditionText: true,
  attributes: true,
  price: true,
  shipping: true,
  url: true,
  sellerRef: true,
}).extend({ basis: CompBasis, observedOn: z.date().nullable() });
export type CompDraft = z.infer<typeof CompDraft>;
