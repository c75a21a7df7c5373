import { and, eq } from "drizzle-orm";
import { evidenceChoices } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import type { ServiceContext } from "../context";
import { changeChoices } from "./change-choices";
import { holdComp, ofChooser } from "./internal";

/** Takes back what the person decided about one comp; without a decision it changes nothing. */
export function deleteEvidenceChoice(args: {
  ctx: ServiceContext;
  input: { id: Id<"listing">; compId: Id<"comp"> };
}): Promise<DealEvidence> {
  const { id, compId } = args.input;
  return changeChoices({ ctx: args.ctx, input: { id } }, async (inside, chooser) => {
    await holdComp(inside, chooser.userId, compId);
    await inside.db
      .delete(evidenceChoices)
      .where(and(ofChooser(chooser), eq(evidenceChoices.compId, compId)));
  });
}
