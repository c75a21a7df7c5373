import { evidenceChoices } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { SetEvidenceChoiceInput } from "@/lib/domain/deals/evidence-choice.schema";
import type { ServiceContext } from "../context";
import { changeChoices } from "./change-choices";
import { holdComp, requireAddable, requireRoom } from "./internal";

type Input = SetEvidenceChoiceInput & { id: Id<"listing">; compId: Id<"comp"> };

/** Strikes a comp out of a listing's evidence or adds it, for this person; the other choice is replaced. */
export function setEvidenceChoice(args: {
  ctx: ServiceContext;
  input: Input;
}): Promise<DealEvidence> {
  const { id, compId, ...rest } = args.input;
  return changeChoices({ ctx: args.ctx, input: { id } }, async (inside, chooser, listing) => {
    const { choice } = SetEvidenceChoiceInput.parse(rest);
    const comp = await holdComp(inside, chooser.userId, compId);
    if (choice === "added") requireAddable(listing, comp);
    await requireRoom(inside, chooser, compId);
    const createdAt = inside.clock.now();
    await inside.db
      .insert(evidenceChoices)
      .values({ ...chooser, compId, choice, createdAt })
      .onConflictDoUpdate({
        target: [evidenceChoices.userId, evidenceChoices.listingId, evidenceChoices.compId],
        set: { choice },
      });
  });
}
