import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  Comp,
  CreateCompInput,
  ListCompsInput,
  UpdateCompInput,
} from "@/lib/domain/comp/comp.schema";
import { createComp } from "@/lib/services/comps/create-comp";
import { deleteComp } from "@/lib/services/comps/delete-comp";
import { getComp } from "@/lib/services/comps/get-comp";
import { listComps } from "@/lib/services/comps/list-comps";
import { updateComp } from "@/lib/services/comps/update-comp";
import { askForScores } from "./ask-for-scores";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Comps"];
const id = pathId("comp", "comp");

export const compRoutes = {
  "GET /comps": reader
    .route({
      operationId: "listComps",
      summary: "Comparable prices that you may see: shared ones and your own",
      tags,
    })
    .input(ListCompsInput)
    .output(pageOf(Comp))
    .handler(({ context: ctx, input }) => listComps({ ctx, input })),

  "POST /comps": writer
    .route({
      operationId: "createComp",
      summary: "Enter a price that only you see",
      tags,
      successStatus: 201,
    })
    .input(CreateCompInput)
    .output(Comp)
    .handler(async ({ context: ctx, input }) => {
      const comp = await createComp({ ctx, input });
      await askForScores(ctx);
      return comp;
    }),

  "GET /comps/{id}": reader
    .route({ operationId: "getComp", summary: "One comp", tags })
    .input(z.strictObject({ id }))
    .output(Comp)
    .handler(({ context: ctx, input }) => getComp({ ctx, input })),

  "PATCH /comps/{id}": writer
    .route({ operationId: "updateComp", summary: "Change the given fields of an own comp", tags })
    .input(UpdateCompInput.extend({ id }))
    .output(Comp)
    .handler(async ({ context: ctx, input }) => {
      const comp = await updateComp({ ctx, input });
      await askForScores(ctx);
      return comp;
    }),

  "DELETE /comps/{id}": writer
    .route({ operationId: "deleteComp", summary: "Delete an own comp", tags, successStatus: 204 })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(async ({ context: ctx, input }) => {
      await deleteComp({ ctx, input });
      await askForScores(ctx);
    }),
};
