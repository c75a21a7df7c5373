import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { ListingState } from "@/lib/domain/listing/listing-draft.schema";

/** A listing of the same thing, as far as a person sees it. */
export const ObjectListing = z.object({
  id: idSchema("listing"),
  title: z.string(),
  sourceName: z.string(),
  price: Money,
  state: ListingState,
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  isKept: z.boolean().describe("A person said that it is the same thing: it stays"),
  canKeep: z.boolean().describe("Whether you may still say so"),
  isForAll: z.boolean().describe("Whether what you say of it holds for everybody"),
});
export type ObjectListing = z.infer<typeof ObjectListing>;

/** What several listings tell of one thing, seen from one of them. */
export const ObjectView = z.object({
  biography: z.object({
    daysKnown: z.int(),
    firstSeenAt: z.date(),
    isOnOffer: z.boolean(),
    drops: z.int(),
    relists: z.int(),
    sources: z.int(),
    lowestElsewhere: z
      .object({
        listingId: z.string(),
        sourceId: z.string(),
        price: Money,
        differenceCents: z.int(),
      })
      .nullable(),
  }),
  /** The others, newest first. */
  others: z.array(ObjectListing),
});
export type ObjectView = z.infer<typeof ObjectView>;
