import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import {
  type Comp,
  comps,
  type Estimate,
  estimates,
  type Listing,
  type ListingScore,
  listingScores,
  listings,
  type NewComp,
  type NewEstimate,
  type NewListing,
  type Source,
  sources,
  type User,
  users,
} from "../schema";

type Made<T> = Promise<T>;

function first<T>(rows: T[]): T {
  const row = rows[0];
  if (!row) throw new Error("insert returned no row");
  return row;
}

export async function makeUser(db: Database, over: Partial<User> = {}): Made<User> {
  const id = systemIds.make("user");
  const values = { id, email: `${id}@example.test`, name: "Test Person", ...over };
  return first(await db.insert(users).values(values).returning());
}

/** Owned by `userId`, or shared when it is null. */
export async function makeSource(
  db: Database,
  userId: User["id"] | null,
  over: Partial<Source> = {},
): Made<Source> {
  const id = systemIds.make("source");
  const values = { id, userId, kind: "file" as const, licence: "user" as const, name: id, ...over };
  return first(await db.insert(sources).values(values).returning());
}

export async function makeListing(
  db: Database,
  source: Pick<Source, "id" | "userId">,
  over: Partial<NewListing> = {},
): Made<Listing> {
  const id = systemIds.make("listing");
  const values = {
    id,
    sourceId: source.id,
    userId: source.userId,
    externalId: id,
    title: "Boss CE-2 Chorus",
    condition: "good" as const,
    priceCents: 16_500,
    priceCurrency: "USD",
    shippingKind: "free" as const,
    firstSeenAt: new Date(),
    lastSeenAt: new Date(),
    ...over,
  };
  return first(await db.insert(listings).values(values).returning());
}

export async function makeComp(
  db: Database,
  source: Pick<Source, "id" | "userId">,
  over: Partial<NewComp> = {},
): Made<Comp> {
  const id = systemIds.make("comp");
  const values = {
    id,
    sourceId: source.id,
    userId: source.userId,
    externalId: id,
    title: "Boss CE-2 Chorus",
    condition: "good" as const,
    basis: "sold" as const,
    tier: "comps" as const,
    priceCents: 21_000,
    priceCurrency: "USD",
    shippingKind: "free" as const,
    observedOn: "2026-11-01",
    ...over,
  };
  return first(await db.insert(comps).values(values).returning());
}

/** A firm, good verdict; for everybody, or for one user with `userId`. */
export async function makeScore(
  db: Database,
  listing: Pick<Listing, "id" | "priceCents" | "priceCurrency">,
  over: Partial<ListingScore> = {},
): Made<ListingScore> {
  const values = {
    id: systemIds.make("score"),
    listingId: listing.id,
    modelVersion: "test",
    weightsVersion: "test",
    kind: "scored" as const,
    allInCents: listing.priceCents,
    currency: listing.priceCurrency,
    valueScore: 82,
    band: "good" as const,
    confidence: "firm" as const,
    basis: "sold" as const,
    tier: "comps" as const,
    differenceBps: -1_800,
    q10Cents: 15_000,
    q25Cents: 17_500,
    q50Cents: 20_000,
    q75Cents: 22_500,
    q90Cents: 25_000,
    compCount: 14,
    effectiveCount: 13.5,
    effort: { score: null, shippingKind: "free" as const, shipping: null, distanceKm: null },
    riskReasons: [],
    evidence: [],
    scoredAt: new Date(),
    ...over,
  };
  return first(await db.insert(listingScores).values(values).returning());
}

/** What a score row holds instead of figures when there is no verdict. */
export const NO_VERDICT = {
  kind: "no-verdict",
  valueScore: null,
  band: null,
  confidence: null,
  basis: null,
  tier: null,
  differenceBps: null,
  q10Cents: null,
  q25Cents: null,
  q50Cents: null,
  q75Cents: null,
  q90Cents: null,
  compCount: 2,
  effectiveCount: 2,
  noVerdict: { reason: "too-few-comps", found: 2, needed: 5, missing: ["comps"] },
} satisfies Partial<ListingScore>;

/** What everybody was told of a pedal, about 200; for one user with `userId`. */
export async function makeEstimate(db: Database, over: Partial<NewEstimate> = {}): Made<Estimate> {
  const values = {
    modelVersion: "test",
    widening: 1,
    tier: "comps" as const,
    basis: "sold" as const,
    category: "pedals",
    currency: "USD",
    q10Cents: 15_000,
    q25Cents: 17_500,
    q50Cents: 20_000,
    q75Cents: 22_500,
    q90Cents: 25_000,
    allInCents: 16_500,
    judgedAt: new Date("2026-11-01T12:00:00Z"),
    ...over,
  };
  return first(await db.insert(estimates).values(values).returning());
}
