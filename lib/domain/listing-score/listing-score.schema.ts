import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";
import { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { Band, Confidence, Evidence, EvidenceBasis } from "@/lib/domain/verdict/verdict.schema";

/** The current verdict on one listing as one person sees it. */
export const ListingScore = DealVerdict.extend({
  id: idSchema("score"),
  listingId: idSchema("listing"),
});
export type ListingScore = z.infer<typeof ListingScore>;

const ScoreEvidence = Evidence.extend({
  adjustedCents: z
    .int()
    .nullable()
    .describe("Brought to the listing's condition, in its currency; null for another currency"),
});

/** With every comp that was looked at, its weight and why it was left out. */
export const ListingScoreWithEvidence = ListingScore.extend({ evidence: z.array(ScoreEvidence) });
export type ListingScoreWithEvidence = z.infer<typeof ListingScoreWithEvidence>;

export const ListListingScoresInput = PageInput.extend({
  listingId: oneOrMore(idSchema("listing")).optional(),
  kind: z.enum(["scored", "no-verdict"]).optional(),
  band: oneOrMore(Band).optional(),
  confidence: oneOrMore(Confidence).optional(),
  basis: EvidenceBasis.optional(),
  valueScoreMin: z.coerce.number<number>().min(0).max(100).optional(),
  sort: sortBy("createdAt", "scoredAt", "valueScore").default("-createdAt"),
});
export type ListListingScoresInput = z.output<typeof ListListingScoresInput>;
