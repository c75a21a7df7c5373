import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { CapturedFields, CapturedListing, FieldOrigins } from "./captured-listing.schema";
import { NotAListing } from "./not-a-listing";
import { PageSnapshot } from "./page-snapshot.schema";

/** What a click saves: the page as a listing, or what it sold for as a comp. */
export const CaptureSave = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("listing") }),
  z.strictObject({
    as: z.literal("comp"),
    priceCents: z.int().min(0),
    currency: CurrencyCode,
    soldOn: z.iso.date().describe("Day of the sale, never in the future"),
  }),
]);
export type CaptureSave = z.infer<typeof CaptureSave>;

export const CaptureInput = z.strictObject({
  page: PageSnapshot,
  save: CaptureSave.nullish().describe("Left out: the page is judged, and nothing is stored"),
});
export type CaptureInput = z.infer<typeof CaptureInput>;

export const CapturePastedInput = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, "Paste a link or the words of an ad.")
    .max(50_000)
    .describe("The words of one ad as a person copied or shared them, with its link or without"),
  save: CaptureSave.nullish().describe("Left out: the words are judged, and nothing is stored"),
});
export type CapturePastedInput = z.infer<typeof CapturePastedInput>;

/** The verdict as words in order and as figures, all plain JSON; `value` holds band, confidence and quantiles. */
export const CaptureVerdict = DealVerdict.pick({
  allIn: true,
  value: true,
  risk: true,
  compCount: true,
  isPersonal: true,
}).extend({
  sentence: z.array(
    z.object({ text: z.string(), strong: z.boolean().optional(), detail: z.boolean().optional() }),
  ),
});
export type CaptureVerdict = z.infer<typeof CaptureVerdict>;

export const CaptureAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("listing"),
    listing: CapturedListing,
    from: FieldOrigins,
    /** Null: there is no price that could be judged, or it is the bid that an auction stands at. */
    verdict: CaptureVerdict.nullable(),
    savedAs: z.enum(["listing", "comp"]).nullable(),
    /** Where the saved one stands in Deal-Scout, from its root; null while nothing is saved. */
    url: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("not-a-listing"),
    why: NotAListing,
    guess: CapturedFields.nullable(),
  }),
  z.object({
    kind: z.literal("not-allowed"),
    rule: z.enum(["email-only", "link-only"]),
    why: z.string(),
  }),
]);
export type CaptureAnswer = z.infer<typeof CaptureAnswer>;
