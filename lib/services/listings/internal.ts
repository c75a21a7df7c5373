import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Listing as ListingRow, listings } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { Listing, UpdateListingInput } from "@/lib/domain/listing/listing.schema";
import type { ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { moneyOrNull } from "../money-columns";
import { violatedIndex } from "../unique-violation";
import { notFound } from "../visible-to";

export function toListing(row: Omit<ListingRow, "search">, userId: Id<"user">): Listing {
  return {
    id: row.id,
    sourceId: row.sourceId,
    externalId: row.externalId,
    isOwn: row.userId === userId,
    title: row.title,
    description: row.description,
    category: row.category,
    brand: row.brand,
    condition: row.condition,
    conditionText: row.conditionText,
    attributes: row.attributes,
    price: money(row.priceCents, row.priceCurrency),
    shipping: {
      kind: row.shippingKind,
      cost: moneyOrNull(row.shippingCents, row.priceCurrency),
    },
    place: { label: row.placeLabel, latitude: row.latitude, longitude: row.longitude },
    url: row.url,
    photoUrls: row.photoUrls,
    sellerRef: row.sellerRef,
    state: row.state,
    listedAt: row.listedAt,
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The columns of the fields that an input names; what it leaves out stays out. */
export function listingColumns(input: UpdateListingInput) {
  const { price, shipping, place, listedAt, ...columns } = input;
  return {
    ...columns,
    ...(price && { priceCents: price.cents, priceCurrency: price.currency }),
    ...(shipping && { shippingKind: shipping.kind, shippingCents: shipping.cost?.cents ?? null }),
    ...(place && {
      placeLabel: place.label,
      latitude: place.latitude,
      longitude: place.longitude,
    }),
    ...(listedAt !== undefined && { listedAt: listedAt === null ? null : new Date(listedAt) }),
  };
}

/** The user's own listing, locked. A shared one is there to see and not to change. */
export async function lockOwnListing(
  ctx: ServiceContext & { readonly db: Transaction },
  userId: Id<"user">,
  id: Id<"listing">,
): Promise<ListingRow> {
  const [row] = await ctx.db
    .select()
    .from(listings)
    .where(and(eq(listings.id, id), visibleListing(userId, ctx.clock.now())))
    // Not as a delete locks: a new verdict may be asked for meanwhile.
    .for("no key update");
  if (!row) throw notFound("listing");
  if (row.userId === userId) return row;
  throw new AppError(
    "FORBIDDEN",
    "This listing came through a shared source. Nobody changes those by hand.",
  );
}

/** A taken external id as a conflict that names the field; any other error as it is. */
export function asExternalIdConflict(error: unknown): unknown {
  if (violatedIndex(error) !== "listings_natural_key") return error;
  const message = "You have already entered a listing with this external id.";
  return new AppError("CONFLICT", message, {
    fields: [{ field: "externalId", message }],
    cause: error,
  });
}
