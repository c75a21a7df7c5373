import { and, eq, isNull, or, sql } from "drizzle-orm";
import { type ListingScore, listingScores } from "@/db/schema";
import { money } from "@/lib/core/money";
import { allInCents } from "@/lib/domain/pricing/all-in-cents";
import { dayOf, judgementTime } from "@/lib/domain/scoring/judgement-time";
import { WEIGHTS_VERSION } from "@/lib/domain/scoring/weights";
import { NO_CHOICES } from "@/lib/domain/verdict/evidence-choices";
import { reviseVerdict } from "@/lib/domain/verdict/revise-verdict";
import type { Verdict } from "@/lib/domain/verdict/verdict.schema";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";
import { toValueAxis } from "../deals/to-deal-verdict";
import { loadTerms } from "../models/load-terms";
import { readNamedComps } from "../models/read-comps";
import { loadChoices } from "../scores/load-choices";
import { storeVerdicts } from "../scores/store-verdicts";
import { subjectOf } from "../scores/subject-of";
import type { Chooser, ChosenListing, Inside } from "./internal";

/**
 * Makes the person's own verdict follow their choices at once, from the one they see now. Leaves it as it is
 * where that one does not tell: a full judgement is on its way.
 */
export async function reviseOwnVerdict(
  inside: Inside,
  chooser: Chooser,
  listing: ChosenListing,
): Promise<void> {
  const { db, ids, clock } = inside;
  const seen = await readSeenScore(inside, chooser);
  if (!seen) return;
  const stored = await loadChoices(db, [chooser.listingId]);
  const choices = stored.of(chooser);
  if (choices === NO_CHOICES && (await isSharedEnough(inside, chooser, listing))) {
    if (seen.userId !== null) await db.delete(listingScores).where(eq(listingScores.id, seen.id));
    return;
  }
  const subject = subjectOf(listing);
  const verdict = verdictOf(seen);
  const terms = isOfNow(verdict, subject) ? await loadTerms(db, verdict.modelVersion) : null;
  if (!terms) return;
  const now = clock.now();
  const named = [...verdict.evidence.map(({ compId }) => compId), ...choices.added];
  const comps = await readNamedComps(db, { ids: named, userId: chooser.userId, now });
  const day = dayOf(judgementTime(listing, now));
  const revised = reviseVerdict({ subject, verdict, comps, choices, terms, day });
  if (revised === null) return;
  const judged = [{ ...chooser, verdict: { ...verdict, ...revised }, ledger: null }];
  await storeVerdicts(db, ids, { judged, scopes: [] }, now);
}

/** The person's own row where there is one, else everybody's. */
async function readSeenScore({ db }: Inside, { userId, listingId }: Chooser) {
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

/** Whether nothing but choices could set the person's verdict on a listing apart from everybody's. */
async function isSharedEnough(
  { db }: Inside,
  { userId, listingId }: Chooser,
  listing: ChosenListing,
): Promise<boolean> {
  if (listing.userId !== null) return false;
  const [found] = await db.execute<{ is_enough: boolean }>(sql`
    select exists (select from listing_scores where listing_id = ${listingId} and user_id is null)
      and (${listing.isDemo} or not exists (select from comps where user_id = ${userId})) as is_enough`);
  return found?.is_enough ?? false;
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
