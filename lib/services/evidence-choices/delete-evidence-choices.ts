import { evidenceChoices } from "@/db/schema";
import type { Id } from "@/lib/core/ids";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import type { ServiceContext } from "../context";
import { changeChoices } from "./change-choices";
import { ofChooser } from "./internal";

/** Takes back all that the person decided about the evidence of one listing. */
export function deleteEvidenceChoices(args: {
  ctx: ServiceContext;
  input: { id: Id<"listing"> };
}): Promise<DealEvidence> {
  return changeChoices(args, (inside, chooser) =>
    inside.db.delete(evidenceChoices).where(ofChooser(chooser)),
  );
}
