import type { ListingScore } from "@/db/schema";
import { money } from "@/lib/core/money";
import type { DealVerdict } from "@/lib/domain/deals/deal.schema";
import { ValueAxis } from "@/lib/domain/verdict/verdict.schema";

/** The columns of a score that a deal shows; the evidence is read for one deal only. */
export type ScoreRow = Omit<ListingScore, "listingId" | "evidence">;

export function toValueAxis(row: ScoreRow): ValueAxis {
  if (row.kind === "no-verdict") return ValueAxis.parse({ kind: row.kind, ...row.noVerdict });
  const { q10Cents, q25Cents, q50Cents, q75Cents, q90Cents } = row;
  return ValueAxis.parse({
    kind: row.kind,
    score: row.valueScore,
    band: row.band,
    confidence: row.confidence,
    differenceBps: row.differenceBps,
    market: {
      quantiles: { q10Cents, q25Cents, q50Cents, q75Cents, q90Cents },
      basis: row.basis,
      haircutBps: row.haircutBps,
      tier: row.tier,
      learned: row.learned,
      compCount: row.compCount,
      effectiveCount: row.effectiveCount,
    },
  });
}

export function toDealVerdict(row: ScoreRow): DealVerdict {
  return {
    allIn: money(row.allInCents, row.currency),
    value: toValueAxis(row),
    effort: row.effort,
    risk: { reasons: row.riskReasons },
    compCount: row.compCount,
    isPersonal: row.userId !== null,
    modelVersion: row.modelVersion,
    weightsVersion: row.weightsVersion,
    scoredAt: row.scoredAt,
  };
}
