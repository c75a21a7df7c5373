import { withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { requireWriter, type ServiceContext } from "../context";
import { getDealEvidence } from "../deals/get-deal-evidence";
import { requestRescore } from "../scores/request-rescore";
import { type Chooser, type ChosenListing, holdListing, type Inside } from "./internal";
import { reviseOwnVerdict } from "./revise-own-verdict";

export type ChangeArgs = { ctx: ServiceContext; input: { readonly id: Id<"listing"> } };

/**
 * Changes a person's choices for a listing by `write`, weighs their verdict anew at once where that can be
 * told, and asks for a full judgement; all or nothing. Answers with what the person sees from now on.
 */
export async function changeChoices(
  { ctx, input }: ChangeArgs,
  write: (inside: Inside, chooser: Chooser, listing: ChosenListing) => Promise<unknown>,
): Promise<DealEvidence> {
  const { userId } = requireWriter(ctx);
  return await withTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const chooser = { userId, listingId: input.id };
    const listing = await holdListing(inside, chooser);
    await write(inside, chooser, listing);
    await reviseOwnVerdict(inside, chooser, listing);
    await requestRescore({ ctx: inside, input: { listingIds: [input.id], userId } });
    return await getDealEvidence({ ctx: inside, input });
  });
}
