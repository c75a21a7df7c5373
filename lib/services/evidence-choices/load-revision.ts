import { and, eq, isNull, or, sql } from "drizzle-orm";
import { type ListingScore, listingScores } from "@/db/schema";
import { money } from "@/lib/core/money";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { dayOf, judgementTime } from "@/lib/domain/scoring/judgement-time";
import { WEIGHTS_VERSION } from "@/lib/domain/scoring/weights";
import type { Revision } from "@/lib/domain/verdict/revise-verdict";
import type { Verdict } from "@/lib/domain/verdict/verdict.schema";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";
import type { ServiceContext } from "../context";
import { toValueAxis } from "../deals/to-deal-verdict";
import { loadTerms } from "../models/load-terms";
import { readNamedComps } from "../models/read-comps";
import { subjectOf } from "../scores/subject-of";
import type { Chooser, ChosenListing } from "./internal";

/** All that weighing a verdict anew rests on, but for the choices. */
export type LoadedRevision = Omit<Revision, "choices" | "verdict"> & { readonly verdict: Verdict };

type Input = {
  readonly chooser: Chooser;
  readonly listing: Omit<ChosenListing, "isDemo">;
  readonly seen: ListingScore;
  /** Comps beside those of the verdict's evidence. */
  readonly added: Iterable<string>;
};

/** What the verdict that a person sees is weighed anew from; null where it is about to be judged in any case. */
export async function loadRevision(
  { db, clock }: ServiceContext,
  { chooser, listing, seen, added }: Input,
): Promise<LoadedRevision | null> {
  const subject = subjectOf(listing);
  const verdict = verdictOf(seen);
  const terms = isOfNow(verdict, subject) ? await loadTerms(db, verdict.modelVersion) : null;
  if (!terms) return null;
  const now = clock.now();
  const ids = [...verdict.evidence.map(({ compId }) => compId), ...added];
  const comps = await readNamedComps(db, { ids, userId: chooser.userId, now });
  return { subject, verdict, comps, terms, day: dayOf(judgementTime(listing, now)) };
}

/** The person's own row where there is one, else everybody's. */
export async function readSeenScore({ db }: ServiceContext, { userId, listingId }: Chooser) {
  const [row] = await db
    .select()
    .from(listingScores)
    .where(
      and(
        eq(listingScores.listingId, listingId),
        or(eq(listingScores.userId, userId), isNull(listingScores.userId)),
      ),
    )
    .orderBy(sql`${listingScores.userId} nulls last`)
    .limit(1);
  return row;
}

/** False for a verdict on an earlier state of the listing, or by other weights: it is about to be judged. */
function isOfNow(verdict: Verdict, { price, shipping, state }: VerdictSubject): boolean {
  const cents = allInCents({
    priceCents: price.cents,
    shippingKind: shipping.kind,
    shippingCents: shipping.cost?.cents ?? null,
  });
  const { allIn, weightsVersion } = verdict;
  const isSamePrice = allIn.cents === cents && allIn.currency === price.currency;
  return state === "active" && isSamePrice && weightsVersion === WEIGHTS_VERSION;
}

function verdictOf(row: ListingScore): Verdict {
  return {
    modelVersion: row.modelVersion,
    weightsVersion: row.weightsVersion,
    allIn: money(row.allInCents, row.currency),
    value: toValueAxis(row),
    effort: row.effort,
    risk: { reasons: row.riskReasons },
    evidence: row.evidence,
  };
}
