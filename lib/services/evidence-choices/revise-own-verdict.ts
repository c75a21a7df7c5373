import { eq, sql } from "drizzle-orm";
import { listingScores } from "@/db/schema";
import { NO_CHOICES } from "@/lib/domain/verdict/evidence-choices";
import { reviseVerdict } from "@/lib/domain/verdict/revise-verdict";
import { loadChoices } from "../scores/load-choices";
import { storeVerdicts } from "../scores/store-verdicts";
import type { Chooser, ChosenListing, Inside } from "./internal";
import { loadRevision, readSeenScore } from "./load-revision";

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
  const input = { chooser, listing, seen, added: choices.added };
  const revision = await loadRevision(inside, input);
  const revised = revision && reviseVerdict({ ...revision, choices });
  if (!revised) return;
  const judged = [{ ...chooser, verdict: { ...revision.verdict, ...revised }, ledger: null }];
  await storeVerdicts(db, ids, { judged, scopes: [] }, clock.now());
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
