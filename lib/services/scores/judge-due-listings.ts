import { setImmediate as nextTurn } from "node:timers/promises";
import type { Id } from "@/lib/core/ids";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { foldText } from "@/lib/domain/matching/fold-text";
import { judgementTime } from "@/lib/domain/scoring/judgement-time";
import { NO_CHOICES } from "@/lib/domain/verdict/evidence-choices";
import { type JudgeOptions, judgeListing } from "@/lib/domain/verdict/judge-listing";
import type { Market } from "@/lib/domain/verdict/market";
import { mayUseOwnComps, usesOwnComps } from "@/lib/domain/verdict/own-evidence";
import type { Verdict } from "@/lib/domain/verdict/verdict.schema";
import type { DueListing } from "./claim-due-listings";
import type { StoredChoices } from "./load-choices";
import type { Markets } from "./markets";
import { subjectOf } from "./subject-of";

/** A verdict and for whom it is; `userId` null for everybody. */
export type JudgedListing = {
  readonly listingId: Id<"listing">;
  readonly userId: Id<"user"> | null;
  readonly verdict: Verdict;
  /** What the ledger notes beside the verdict; null keeps it out: generated listings, those kept apart, and evidence chosen by hand. */
  readonly ledger: { readonly category: string; readonly widening: number } | null;
};

/** Rows that must be gone afterwards unless they are among the judged: all of a listing's, or one user's. */
export type JudgedScope = {
  readonly listingId: Id<"listing">;
  readonly userId: Id<"user"> | "everybody";
};

export type JudgedBatch = {
  readonly judged: readonly JudgedListing[];
  readonly scopes: readonly JudgedScope[];
};

/**
 * The event loop gets a turn after so long: a job's lock, an import beside it and the health answer need it. Counted in
 * time, because among very many similar comps one judgement takes as long as hundreds of others.
 */
const TURN_MS = 20;

type Surroundings = {
  readonly markets: Markets;
  readonly choices: StoredChoices;
  /** Users who are not just being deleted. */
  readonly present: ReadonlySet<Id<"user">>;
  readonly now: Date;
};

/**
 * An owned listing gets one verdict, its owner's. A shared one gets everybody's from shared comps,
 * and another for each user whose own comps are among those that made the value, who has a model, or
 * who struck out or added comps. The demo's listings and comps keep to themselves: nothing generated
 * ever speaks for a real listing.
 */
export async function judgeDueListings(
  listings: readonly DueListing[],
  surroundings: Surroundings,
): Promise<JudgedBatch> {
  const judged: JudgedListing[] = [];
  const scopes: JudgedScope[] = [];
  let turnedAt = Number.NEGATIVE_INFINITY;
  for (const listing of listings) {
    if (performance.now() - turnedAt > TURN_MS) {
      await nextTurn();
      turnedAt = performance.now();
    }
    judged.push(...(await judgeOf(listing)(listing, surroundings)));
    scopes.push(...scopesOf(listing));
  }
  return { judged, scopes };
}

function scopesOf({ id, ownerId, isForAll, userIds }: DueListing): JudgedScope[] {
  if (ownerId !== null || isForAll) return [{ listingId: id, userId: "everybody" }];
  return userIds.map((userId) => ({ listingId: id, userId }));
}

function judgeOf({ isDemo, ownerId }: DueListing) {
  if (isDemo) return judgeDemo;
  return ownerId === null ? judgeShared : judgeOwned;
}

async function judgeDemo(
  listing: DueListing,
  { markets, choices, present, now }: Surroundings,
): Promise<JudgedListing[]> {
  const { id: listingId, ownerId, isForAll, userIds } = listing;
  const [subject, options] = [subjectOf(listing), optionsOf(listing, now)];
  const market = await markets.demo(ownerId);
  const judged: JudgedListing[] = [];
  if (isForAll) {
    const verdict = judgeListing(subject, market, options);
    judged.push({ listingId, userId: null, verdict, ledger: null });
  }
  for (const userId of choices.usersOf(listingId)) {
    if (!present.has(userId) || !(isForAll || userIds.includes(userId))) continue;
    const own = { ...options, choices: choices.of({ userId, listingId }) };
    const verdict = judgeListing(subject, market, own);
    judged.push({ listingId, userId, verdict, ledger: null });
  }
  return judged;
}

async function judgeOwned(
  listing: DueListing,
  { markets, choices, present, now }: Surroundings,
): Promise<JudgedListing[]> {
  const { id, ownerId } = listing;
  if (ownerId === null || !present.has(ownerId)) return [];
  const own = await markets.ofUser(ownerId);
  const market = own?.market ?? markets.shared;
  const chosen = choices.of({ userId: ownerId, listingId: id });
  const options = { ...optionsOf(listing, now), choices: chosen };
  const verdict = judgeListing(subjectOf(listing), market, options);
  const ledger = chosen === NO_CHOICES ? ledgerOf(listing, market) : null;
  return [{ listingId: id, userId: ownerId, verdict, ledger }];
}

async function judgeShared(
  listing: DueListing,
  { markets, choices, present, now }: Surroundings,
): Promise<JudgedListing[]> {
  const { id: listingId, isForAll } = listing;
  const [subject, options] = [subjectOf(listing), optionsOf(listing, now)];
  const judged: JudgedListing[] = [];
  if (isForAll) {
    const verdict = judgeListing(subject, markets.shared, options);
    judged.push({ listingId, userId: null, verdict, ledger: ledgerOf(listing, markets.shared) });
  }
  for (const userId of audienceOf(listing, { markets, choices })) {
    if (!present.has(userId)) continue;
    const own = await markets.ofUser(userId);
    const chosen = choices.of({ userId, listingId });
    if (chosen !== NO_CHOICES) {
      const market = own?.market ?? markets.shared;
      const verdict = judgeListing(subject, market, { ...options, choices: chosen });
      judged.push({ listingId, userId, verdict, ledger: null });
      continue;
    }
    if (!own) continue;
    const { market, ownIds, isOwnModel } = own;
    if (!isOwnModel && !mayUseOwnComps(subject, market.pool, options)) continue;
    const verdict = judgeListing(subject, market, options);
    if (isOwnModel || usesOwnComps(verdict, ownIds)) {
      judged.push({ listingId, userId, verdict, ledger: ledgerOf(listing, market) });
    }
  }
  return judged;
}

/** Whose own verdict on a listing may be wanted: the owner's, or of a shared one all who bring something of their own. */
export function audienceOf(
  { id, ownerId, isForAll, userIds }: DueListing,
  { markets, choices }: Pick<Surroundings, "markets" | "choices">,
): readonly Id<"user">[] {
  if (ownerId !== null) return [ownerId];
  return isForAll ? [...new Set([...markets.owners, ...choices.usersOf(id)])] : userIds;
}

function ledgerOf(
  { category, isApart }: DueListing,
  { widening }: Market,
): JudgedListing["ledger"] {
  if (isApart) return null;
  return { category: foldText(category ?? ""), widening: ofCategory(widening, category) };
}

function optionsOf({ listedMs }: DueListing, now: Date): JudgeOptions {
  const listedAt = listedMs === null ? null : new Date(listedMs);
  return { now: judgementTime({ listedAt }, now) };
}
