import { money } from "@/lib/core/money";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { effortOf } from "@/lib/domain/scoring/effort-of";
import { farBelowMarket } from "@/lib/domain/scoring/factors/far-below-market";
import { risksInWords } from "@/lib/domain/scoring/factors/risks-in-words";
import { dayOf } from "@/lib/domain/scoring/judgement-time";
import { WEIGHTS_VERSION } from "@/lib/domain/scoring/weights";
import { type EvidenceChoices, NO_CHOICES } from "./evidence-choices";
import { evidenceList } from "./evidence-list";
import type { Market } from "./market";
import { noVerdict } from "./no-verdict";
import { notTheThing } from "./not-the-thing";
import { valueAxis } from "./value-axis";
import type { NotTheThing, ValueAxis, Verdict } from "./verdict.schema";
import type { VerdictSubject } from "./verdict-subject";
import { weighEvidence } from "./weigh-evidence";

export type JudgeOptions = {
  /** The moment of judgement: nothing observed on a later day is used. */
  readonly now: Date;
  /** Of the person the verdict is for. */
  readonly choices?: EvidenceChoices;
};

/**
 * The verdict on one listing against a market. Pure; the market value does not depend on the
 * listing's own price. Sold prices are taken; asking prices only where those are too few, and named.
 * Too little evidence, no price, or not for sale → `no-verdict` with the reason. Never throws.
 */
export function judgeListing(
  subject: VerdictSubject,
  market: Market,
  { now, choices = NO_CHOICES }: JudgeOptions,
): Verdict {
  const cents = allInCents({
    priceCents: subject.price.cents,
    shippingKind: subject.shipping.kind,
    shippingCents: subject.shipping.cost?.cents ?? null,
  });
  const isForSale = subject.state === "active";
  const instead = isForSale ? notTheThing(subject) : null;
  const isJudged = isForSale && instead === null;
  const evidence = isJudged ? weighEvidence(subject, market.pool, dayOf(now), choices) : null;
  const value = evidence
    ? valueAxis(subject, cents, evidence, market.valueOf(subject, evidence))
    : withoutEvidence(subject, instead);
  const farBelow =
    value.kind === "scored"
      ? farBelowMarket(cents, value.market.quantiles, subject.shipping.kind)
      : null;
  return {
    modelVersion: market.modelVersion,
    weightsVersion: WEIGHTS_VERSION,
    allIn: money(cents, subject.price.currency),
    value,
    effort: effortOf(subject.shipping, subject.price.cents),
    risk: { reasons: [...(farBelow ? [farBelow] : []), ...risksInWords(subject)] },
    evidence: evidence ? evidenceList(evidence) : [],
  };
}

function withoutEvidence(subject: VerdictSubject, instead: NotTheThing | null): ValueAxis {
  const none = { compCount: 0, effectiveCount: 0 };
  if (instead === null) return noVerdict(subject, "not-for-sale", none);
  return { ...noVerdict(subject, "not-the-thing", none), instead };
}
