import { setImmediate as nextTurn } from "node:timers/promises";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import { ofCategory } from "@/lib/domain/matching/comparison-model";
import { foldText } from "@/lib/domain/matching/fold-text";
import { judgementTime } from "@/lib/domain/scoring/judgement-time";
import { type JudgeOptions, judgeListing } from "@/lib/domain/verdict/judge-listing";
import type { Market } from "@/lib/domain/verdict/market";
import { mayUseOwnComps, usesOwnComps } from "@/lib/domain/verdict/own-evidence";
import type { Verdict } from "@/lib/domain/verdict/verdict.schema";
import type { VerdictSubject } from "@/lib/domain/verdict/verdict-subject";
import type { DueListing } from "./claim-due-listings";
import type { Markets } from "./markets";

/** A verdict and for whom it is; `userId` null for everybody. */
export type JudgedListing = {
  readonly listingId: Id<"listing">;
  readonly userId: Id<"user"> | null;
  readonly verdict: Verdict;
  /** What the ledger notes beside the verdict; null keeps it out, as generated listings are. */
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
  /** Users who are not just being deleted. */
  readonly present: ReadonlySet<Id<"user">>;
  readonly now: Date;
};

/**
 * An owned listing gets one verdict, its owner's. A shared one gets everybody's from shared comps,
 * and another for each user whose own comps are among those that made the value, or who has a model. The demo's listings
 * and comps keep to themselves: nothing generated ever speaks for a real listing.
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
  { markets, now }: Surroundings,
): Promise<JudgedListing[]> {
  if (!listing.isForAll) return [];
  const verdict = judgeListing(subjectOf(listing), await markets.demo(), optionsOf(listing, now));
  return [{ listingId: listing.id, userId: null, verdict, ledger: null }];
}

async function judgeOwned(
  listing: DueListing,
  { markets, present, now }: Surroundings,
): Promise<JudgedListing[]> {
  const { id, ownerId } = listing;
  if (ownerId === null || !present.has(ownerId)) return [];
  const own = await markets.ofUser(ownerId);
  const market = own?.market ?? markets.shared;
  const verdict = judgeListing(subjectOf(listing), market, optionsOf(listing, now));
  return [{ listingId: id, userId: ownerId, verdict, ledger: ledgerOf(listing, market) }];
}

async function judgeShared(
  listing: DueListing,
  { markets, present, now }: Surroundings,
): Promise<JudgedListing[]> {
  const { id: listingId, isForAll, userIds } = listing;
  const [subject, options] = [subjectOf(listing), optionsOf(listing, now)];
  const judged: JudgedListing[] = [];
  if (isForAll) {
    const verdict = judgeListing(subject, markets.shared, options);
    judged.push({ listingId, userId: null, verdict, ledger: ledgerOf(listing, markets.shared) });
  }
  for (const userId of isForAll ? markets.owners : userIds) {
    const own = present.has(userId) ? await markets.ofUser(userId) : null;
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

function ledgerOf({ category }: DueListing, { widening }: Market): JudgedListing["ledger"] {
  return { category: foldText(category ?? ""), widening: ofCategory(widening, category) };
}

function optionsOf({ listedMs }: DueListing, now: Date): JudgeOptions {
  const listedAt = listedMs === null ? null : new Date(listedMs);
  return { now: judgementTime({ listedAt }, now) };
}

function subjectOf(listing: DueListing): VerdictSubject {
  const { id, title, description, category, brand, condition, conditionText, state } = listing;
  const { priceCurrency } = listing;
  const cost = listing.shippingCents === null ? null : money(listing.shippingCents, priceCurrency);
  return {
    listingId: id,
    title,
    description,
    category,
    brand,
    condition,
    conditionText,
    state,
    price: money(listing.priceCents, priceCurrency),
    shipping: { kind: listing.shippingKind, cost },
  };
}
