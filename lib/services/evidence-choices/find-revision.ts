import { and, eq } from "drizzle-orm";
import { listings } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";
import { termsFor } from "@/lib/domain/verdict/terms-for";
import { requireUser, type ServiceContext } from "../context";
import { visibleListing } from "../deals/deal-conditions";
import { type LoadedRevision, loadRevision, readSeenScore } from "./load-revision";

type Args = { ctx: ServiceContext; input: { readonly id: Id<"listing"> } };

/** What a page needs to weigh a person's verdict anew by itself; null where it cannot be told without judging. */
export async function findRevision({ ctx, input }: Args): Promise<LoadedRevision | null> {
  const chooser = { userId: requireUser(ctx).userId, listingId: input.id };
  const [[listing], seen] = await Promise.all([
    ctx.db
      .select()
      .from(listings)
      .where(and(eq(listings.id, input.id), visibleListing(chooser.userId, ctx.clock.now()))),
    readSeenScore(ctx, chooser),
  ]);
  if (!listing || seen?.kind !== "scored") return null;
  const revision = await loadRevision(ctx, { chooser, listing, seen, added: [] });
  if (!revision) return null;
  return {
    ...revision,
    comps: new Map([...revision.comps].map(([id, comp]) => [id, poolComp(comp)])),
    terms: termsFor(revision.terms, listing.category),
  };
}

/** What weighing looks at, and nothing else that a stored comp has. */
function poolComp(comp: PoolComp): PoolComp {
  const { id, listingId, category, brand, condition, basis, allInCents, currency } = comp;
  const { title, observedDay, sellerKey, trust } = comp;
  const price = { basis, allInCents, currency, observedDay, sellerKey, trust };
  return { id, listingId, title, category, brand, condition, ...price };
}
