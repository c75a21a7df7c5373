import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import {
  type Comp,
  comps,
  type Listing,
  listings,
  type NewComp,
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
    priceCents: 21_000,
    priceCurrency: "USD",
    shippingKind: "free" as const,
    observedOn: "2026-11-01",
    ...over,
  };
  return first(await db.insert(comps).values(values).returning());
}
