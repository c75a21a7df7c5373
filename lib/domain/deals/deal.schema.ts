import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { Condition } from "@/lib/domain/listing/condition";
import { ListingState, Place, Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { SOURCE_KINDS } from "@/lib/domain/source/source-kind";
import { EffortAxis, RiskReason, ValueAxis } from "@/lib/domain/verdict/verdict.schema";

/** Where a listing came from, as far as a row needs it. */
export const DealSource = z.object({
  id: idSchema("source"),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  /** Generated content; labelled wherever it stands. */
  isDemo: z.boolean(),
  /** Its marketplace's terms: shown in a pane of its own, never among others. */
  isApart: z.boolean(),
  /** Words that the marketplace's terms want beside its content. */
  attribution: z.string().nullable(),
});
export type DealSource = z.infer<typeof DealSource>;

/** The verdict that one person sees on one listing. */
export const DealVerdict = z.object({
  allIn: Money,
  value: ValueAxis,
  effort: EffortAxis,
  risk: z.object({ reasons: z.array(RiskReason) }),
  /** How many comps were weighed; where there is no verdict, often more than they are worth. */
  compCount: z.int(),
  /** True when the person's own evidence changed it. */
  isPersonal: z.boolean(),
  modelVersion: z.string(),
  weightsVersion: z.string(),
  scoredAt: z.date(),
});
export type DealVerdict = z.infer<typeof DealVerdict>;

/** A listing with its verdict and what one person did with it. */
export const Deal = z.object({
  id: idSchema("listing"),
  title: z.string(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  condition: Condition,
  conditionText: z.string().nullable(),
  price: Money,
  shipping: Shipping,
  place: Place,
  /** As the crow flies from the person's home; null when either place is not known. */
  distanceKm: z.number().nonnegative().nullable(),
  url: z.string().nullable(),
  photoUrls: z.array(z.string()),
  state: ListingState,
  source: DealSource,
  listedAt: z.date().nullable(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  savedAt: z.date().nullable(),
  hiddenAt: z.date().nullable(),
  /** Null until the first verdict is there. */
  verdict: DealVerdict.nullable(),
});
export type Deal = z.infer<typeof Deal>;
