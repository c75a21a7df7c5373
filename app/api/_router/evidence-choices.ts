import { z } from "zod";
import { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { SetEvidenceChoiceInput } from "@/lib/domain/deals/evidence-choice.schema";
import type { ServiceContext } from "@/lib/services/context";
import { getDealEvidence } from "@/lib/services/deals/get-deal-evidence";
import { deleteEvidenceChoice } from "@/lib/services/evidence-choices/delete-evidence-choice";
import { deleteEvidenceChoices } from "@/lib/services/evidence-choices/delete-evidence-choices";
import { setEvidenceChoice } from "@/lib/services/evidence-choices/set-evidence-choice";
import { askForScores } from "./ask-for-scores";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Deals"];
const input = z.strictObject({ id: pathId("listing", "listing") });
const inputOfComp = input.extend({ compId: pathId("comp", "comp") });

/** The answer is the verdict weighed anew at once; the full judgement follows. */
async function judgedSoon(ctx: ServiceContext, written: Promise<DealEvidence>) {
  const evidence = await written;
  await askForScores(ctx);
  return evidence;
}

export const evidenceChoiceRoutes = {
  "GET /deals/{id}/evidence": reader
    .route({
      operationId: "getDealEvidence",
      summary: "The verdict meant for you with the comps it rests on",
      tags,
    })
    .input(input)
    .output(DealEvidence)
    .handler(({ context: ctx, input }) => getDealEvidence({ ctx, input })),

  "DELETE /deals/{id}/evidence": writer
    .route({
      operationId: "deleteEvidenceChoices",
      summary: "Take back all that you struck out or added",
      tags,
    })
    .input(input)
    .output(DealEvidence)
    .handler(({ context: ctx, input }) => judgedSoon(ctx, deleteEvidenceChoices({ ctx, input }))),

  "PUT /deals/{id}/evidence/{compId}": writer
    .route({
      operationId: "setEvidenceChoice",
      summary: "Strike a comp out of the evidence, or add one; the verdict follows for you alone",
      tags,
    })
    .input(SetEvidenceChoiceInput.extend(inputOfComp.shape))
    .output(DealEvidence)
    .handler(({ context: ctx, input }) => judgedSoon(ctx, setEvidenceChoice({ ctx, input }))),

  "DELETE /deals/{id}/evidence/{compId}": writer
    .route({
      operationId: "deleteEvidenceChoice",
      summary: "Take back what you decided about one comp",
      tags,
    })
    .input(inputOfComp)
    .output(DealEvidence)
    .handler(({ context: ctx, input }) => judgedSoon(ctx, deleteEvidenceChoice({ ctx, input }))),
};
