import { and, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Comp as CompRow, comps, listings } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import type { Comp, UpdateCompInput } from "@/lib/domain/comp/comp.schema";
import type { ServiceContext } from "../context";
import { moneyOrNull } from "../money-columns";
import { violatedIndex } from "../unique-violation";
import { notFound, visibleTo } from "../visible-to";

/** What a person may see: shared and own comps that need not be forgotten yet. */
export function visibleComp(ctx: ServiceContext, userId: Id<"user">): SQL | undefined {
  const now = ctx.clock.now();
  return and(visibleTo(userId, comps.userId), or(isNull(comps.forgetAt), gt(comps.forgetAt, now)));
}

export function toComp(row: CompRow, userId: Id<"user">): Comp {
  return {
    id: row.id,
    sourceId: row.sourceId,
    externalId: row.externalId,
    listingId: row.listingId,
    isOwn: row.userId === userId,
    title: row.title,
    description: row.description,
    category: row.category,
    brand: row.brand,
    condition: row.condition,
    conditionText: row.conditionText,
    attributes: row.attributes,
    basis: row.basis,
    price: money(row.priceCents, row.priceCurrency),
    shipping: {
      kind: row.shippingKind,
      cost: moneyOrNull(row.shippingCents, row.priceCurrency),
    },
    observedOn: row.observedOn,
    url: row.url,
    sellerRef: row.sellerRef,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The columns of the fields that an input names; what it leaves out stays out. */
export function compColumns(input: UpdateCompInput) {
  const { price, shipping, ...columns } = input;
  return {
    ...columns,
    ...(price && { priceCents: price.cents, priceCurrency: price.currency }),
    ...(shipping && { shippingKind: shipping.kind, shippingCents: shipping.cost?.cents ?? null }),
  };
}

/** The user's own comp, locked. A shared one is there to see and not to change. */
export async function lockOwnComp(
  ctx: ServiceContext & { readonly db: Transaction },
  userId: Id<"user">,
  id: Id<"comp">,
): Promise<CompRow> {
  const [row] = await ctx.db
    .select()
    .from(comps)
    .where(and(eq(comps.id, id), visibleComp(ctx, userId)))
    .for("update");
  if (!row) throw notFound("comp");
  if (row.userId === userId) return row;
  throw new AppError(
    "FORBIDDEN",
    "This comp came through a shared source. Nobody changes those by hand.",
  );
}

function invalid(field: string, message: string): AppError {
  return new AppError("INVALID", message, { fields: [{ field, message }] });
}

/** A comp points only to a listing that its owner sees, and to no day after today anywhere on Earth. */
export async function requireSoundComp(
  ctx: ServiceContext,
  userId: Id<"user">,
  { listingId, observedOn }: UpdateCompInput,
): Promise<void> {
  const latest = new Date(ctx.clock.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (observedOn && observedOn > latest) {
    throw invalid("observedOn", "This day lies in the future.");
  }
  if (!listingId) return;
  const [found] = await ctx.db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.id, listingId), visibleTo(userId, listings.userId)));
  if (!found) throw invalid("listingId", "There is no such listing.");
}

/** A taken external id as a conflict that names the field; any other error as it is. */
export function asExternalIdConflict(error: unknown): unknown {
  if (violatedIndex(error) !== "comps_natural_key") return error;
  const message = "You have already entered a comp with this external id.";
  return new AppError("CONFLICT", message, {
    fields: [{ field: "externalId", message }],
    cause: error,
  });
}
