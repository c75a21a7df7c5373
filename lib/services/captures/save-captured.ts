import { and, eq } from "drizzle-orm";
import { comps, listings, sources } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import { type CapturedDraft, capturedId } from "@/lib/domain/capture/captured-draft";
import type { CapturedListing } from "@/lib/domain/capture/captured-listing.schema";
import { createComp } from "../comps/create-comp";
import { updateComp } from "../comps/update-comp";
import type { ServiceContext } from "../context";
import { ingestListings } from "../ingest/ingest-listings";
import { enteredSource } from "../sources/entered-source";
import { ownSource } from "../sources/own-source";
import { capturedTold } from "./captured-told";
import type { Captured } from "./internal";

type UserId = Id<"user">;
type CompSave = Extract<CaptureSave, { as: "comp" }>;

/** The user's own source for pages they looked at. */
function captureSource(ctx: ServiceContext, userId: UserId): Promise<Id<"source">> {
  return ownSource(ctx, { userId, kind: "capture", name: "Captured pages" });
}

function refused(message: string): AppError {
  return new AppError("INVALID", message, { fields: [{ field: "save", message }] });
}

/** The same ad again is the same listing. */
export async function saveAsListing(
  ctx: ServiceContext,
  userId: UserId,
  { listing, from, read }: Pick<Captured, "listing" | "from"> & { readonly read: CapturedDraft },
): Promise<Id<"listing">> {
  if (read.kind === "no-price") {
    throw refused("There is no price to save. Add it to the words and try again.");
  }
  if (read.kind === "bid") {
    throw refused(
      "The amount is the bid that an auction stands at. Save it as what it sold for when it has ended.",
    );
  }
  const { listingIds, rejected } = await ingestListings({
    ctx,
    input: {
      sourceId: await captureSource(ctx, userId),
      drafts: [read.draft],
      told: capturedTold({ listing, from }),
      seenAt: ctx.clock.now(),
    },
  });
  const [id] = listingIds;
  if (!id) throw refused(`This cannot be saved: ${rejected[0]?.reason ?? "it is not usable"}.`);
  return id;
}

/** The person's stored listing of the same ad, where they have saved it before. */
export async function findCaptured(
  ctx: ServiceContext,
  userId: UserId,
  listing: CapturedListing,
): Promise<Id<"listing"> | null> {
  const [row] = await ctx.db
    .select({ id: listings.id })
    .from(listings)
    .innerJoin(sources, eq(sources.id, listings.sourceId))
    .where(
      and(
        eq(sources.userId, userId),
        eq(sources.kind, "capture"),
        eq(listings.externalId, capturedId(listing)),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

function compFields(listing: CapturedListing, { priceCents, currency, soldOn }: CompSave) {
  const { title, category, brand, condition, conditionText, attributes, shipping } = listing;
  const isOneCurrency = !shipping?.cost || shipping.cost.currency === currency;
  return {
    title,
    description: listing.description ?? "",
    category,
    brand,
    condition,
    conditionText,
    attributes,
    basis: "sold" as const,
    price: money(priceCents, currency),
    shipping: shipping && isOneCurrency ? shipping : { kind: "unknown" as const, cost: null },
    observedOn: soldOn,
    url: listing.url,
    sellerRef: listing.sellerRef,
  };
}

/** What it sold for, as an entered comp. Said again of the same ad, the later word counts. */
export async function saveAsComp(
  ctx: ServiceContext,
  userId: UserId,
  {
    listing,
    listingId,
    save,
  }: {
    readonly listing: CapturedListing;
    readonly listingId: Id<"listing"> | null;
    readonly save: CompSave;
  },
): Promise<void> {
  const externalId = capturedId(listing);
  const fields = { ...compFields(listing, save), ...(listingId && { listingId }) };
  const sourceId = await enteredSource(ctx, userId);
  const [known] = await ctx.db
    .select({ id: comps.id })
    .from(comps)
    .where(and(eq(comps.sourceId, sourceId), eq(comps.externalId, externalId)));
  if (known) await updateComp({ ctx, input: { id: known.id, ...fields } });
  else await createComp({ ctx, input: { externalId, ...fields } });
}
