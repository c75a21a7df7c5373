import { z } from "zod";
import { Money } from "@/lib/core/money";
import { ListingState } from "@/lib/domain/listing/listing-draft.schema";

/** One stretch of time in which a listing was seen at the same price and state. */
export const PriceChange = z.object({
  observedFrom: z.date(),
  observedUntil: z.date(),
  price: Money,
  state: ListingState,
});
export type PriceChange = z.infer<typeof PriceChange>;
