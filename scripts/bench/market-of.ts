import { dayOf } from "@/lib/domain/scoring/judgement-time";
import type { Market } from "@/lib/domain/verdict/market";
import type { EvidenceBasis, Quantiles } from "@/lib/domain/verdict/verdict.schema";
import { weighEvidence } from "@/lib/domain/verdict/weigh-evidence";
import type { BenchSubject } from "./value-subject";

export type BenchMarket = { readonly quantiles: Quantiles; readonly basis: EvidenceBasis };

/** The market value behind a verdict, also where it is too weak for one: a benchmark asks for every row. */
export function marketOf({ subject, now }: BenchSubject, market: Market): BenchMarket | null {
  const evidence = weighEvidence(subject, market.pool, dayOf(now));
  const valued = market.valueOf(subject, evidence);
  return valued && { quantiles: valued.quantiles, basis: evidence.basis };
}
