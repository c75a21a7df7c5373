import { and, count, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comps, evidenceChoices, type Listing, listings, sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { CHOICES_PER_LISTING_MAX } from "@/lib/domain/deals/evidence-choice.schema";
import { visibleComp } from "../comps/internal";
import type { ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { notFound } from "../visible-to";

export type Inside = ServiceContext & { readonly db: Transaction };

export type Chooser = { readonly userId: Id<"user">; readonly listingId: Id<"listing"> };

export const ofChooser = ({ userId, listingId }: Chooser) =>
  and(eq(evidenceChoices.userId, userId), eq(evidenceChoices.listingId, listingId));

/** The listing that a person chooses for; it stays until the transaction ends. */
export type ChosenListing = Omit<Listing, "search"> & { readonly isDemo: boolean };

/** NOT_FOUND unless the person may see it. One person's choices for one listing are made one after the other. */
export async function holdListing(
  { db, clock }: Inside,
  { userId, listingId }: Chooser,
): Promise<ChosenListing> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`choices ${userId} ${listingId}`}, 0))`,
  );
  const [row] = await db
    .select({ listing: listings, licence: sources.licence })
    .from(listings)
    .innerJoin(sources, eq(sources.id, listings.sourceId))
    .where(and(eq(listings.id, listingId), visibleListing(userId, clock.now())))
    .for("key share", { of: listings });
  if (!row) throw notFound("listing");
  const { search: _search, ...listing } = row.listing;
  return { ...listing, isDemo: row.licence === "demo" };
}

/** NOT_FOUND unless the person may see it; it stays until the transaction ends. */
export async function holdComp(inside: Inside, userId: Id<"user">, id: Id<"comp">) {
  const [comp] = await inside.db
    .select({
      currency: comps.priceCurrency,
      listingId: comps.listingId,
      licence: sources.licence,
    })
    .from(comps)
    .innerJoin(sources, eq(sources.id, comps.sourceId))
    .where(and(eq(comps.id, id), visibleComp(inside, userId)))
    .for("key share", { of: comps });
  if (!comp) throw notFound("comp");
  return comp;
}

/** INVALID for a comp that could never speak for the listing, whatever a person says. */
export function requireAddable(
  listing: ChosenListing,
  comp: Awaited<ReturnType<typeof holdComp>>,
): void {
  const message = reasonAgainstAdding(listing, comp);
  if (message === null) return;
  throw new AppError("INVALID", message, { fields: [{ field: "compId", message }] });
}

function reasonAgainstAdding(
  listing: ChosenListing,
  comp: Awaited<ReturnType<typeof holdComp>>,
): string | null {
  if (comp.listingId === listing.id) return "This is the price of the listing itself.";
  if (comp.currency !== listing.priceCurrency) {
    return `It is in ${comp.currency} and the listing in ${listing.priceCurrency}.`;
  }
  if ((comp.licence === "demo") === listing.isDemo) return null;
  return "Made-up sales of the demo speak for the demo’s listings, and for no others.";
}

/** CONFLICT where a person has decided about as many comps of a listing as they may. */
export async function requireRoom(
  { db }: Inside,
  chooser: Chooser,
  compId: Id<"comp">,
): Promise<void> {
  const [others] = await db
    .select({ count: count() })
    .from(evidenceChoices)
    .where(and(ofChooser(chooser), ne(evidenceChoices.compId, compId)));
  if ((others?.count ?? 0) < CHOICES_PER_LISTING_MAX) return;
  throw new AppError(
    "CONFLICT",
    `At most ${CHOICES_PER_LISTING_MAX} comps of a listing can be struck out or added. Take one back first.`,
  );
}
