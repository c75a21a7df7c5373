import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { COLOUR_IDS } from "@/lib/domain/identity/colour-id";
import { EXCLUSION_KINDS } from "@/lib/domain/identity/identity";
import { UNIT_IDS } from "@/lib/domain/identity/measure";
import { Condition } from "@/lib/domain/listing/condition";
import { ListingState } from "@/lib/domain/listing/listing-draft.schema";

const Hash = z.int().min(0).max(0xffffffff);
const Hashes = z.array(Hash).readonly();

/** What is sold, as far as it survives being copied to another site or told in another language. */
export const PrintFacts = z.object({
  brand: z.string().nullable(),
  models: z.array(z.string()).readonly(),
  year: z.int().nullable(),
  capacity: z.array(z.object({ unit: z.enum(UNIT_IDS), value: z.number() })).readonly(),
  size: z.string().nullable(),
  colours: z.array(z.enum(COLOUR_IDS)).readonly(),
  lotSize: z.int().min(0),
  condition: Condition,
  isConditionGiven: z.boolean().describe("In a field of its own, not read from praise"),
  offer: z.enum(EXCLUSION_KINDS).nullable().describe("What it is instead of the thing itself"),
  isOfferStated: z.boolean().describe("The words say so outright"),
});
export type PrintFacts = z.infer<typeof PrintFacts>;

/** Raised whenever prints of before cannot be compared with new ones: they are then made anew. */
export const PRINT_VERSION = 1;

/** All of a listing that telling whether two listings are of one object needs. JSON; no word of the seller's text. */
export const ListingPrint = z.object({
  version: z.literal(PRINT_VERSION),
  listingId: z.string(),
  sourceId: z.string(),
  blockKeys: Hashes.describe("Two listings worth comparing share one"),
  facts: PrintFacts,
  titleWords: Hashes.describe("Telling words of the title, ascending"),
  sketch: Hashes.describe("sketchOf the description"),
  saysStockPhoto: z.boolean(),
  photos: z.array(z.tuple([Hash, Hash]).readonly()).readonly(),
  isPhotoChosen: z
    .boolean()
    .optional()
    .describe("Only the first was looked at: that another one differs says nothing"),
  priceCents: z.int(),
  priceCurrency: CurrencyCode,
  firstPriceCents: z.int().optional().describe("What it asked at first, in the same currency"),
  place: z.object({
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    words: Hashes,
  }),
  sellerKey: Hash.nullable().describe("Of source and seller"),
  sellerName: z.object({
    whole: Hash.nullable().describe("Of a name long enough to be somebody's own"),
    words: Hashes,
  }),
  state: ListingState,
  firstSeenMs: z.int().describe("Or since when it is offered, if the source says earlier"),
  lastSeenMs: z.int().describe("When it was last seen on offer"),
});
export type ListingPrint = z.infer<typeof ListingPrint>;
