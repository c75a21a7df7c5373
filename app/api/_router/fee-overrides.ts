import { z } from "zod";
import { FeeOverride, SetFeeOverrideInput } from "@/lib/domain/fees/fee-override.schema";
import { deleteFeeOverride } from "@/lib/services/fee-overrides/delete-fee-override";
import { listFeeOverrides } from "@/lib/services/fee-overrides/list-fee-overrides";
import { setFeeOverride } from "@/lib/services/fee-overrides/set-fee-override";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Fees"];

export const feeOverrideRoutes = {
  "GET /fee-overrides": reader
    .route({
      operationId: "listFeeOverrides",
      summary: "What you pay where, in place of the known fees",
      tags,
    })
    .input(z.strictObject({}).optional())
    .output(z.object({ items: z.array(FeeOverride) }))
    .handler(async ({ context: ctx }) => ({ items: await listFeeOverrides({ ctx }) })),

  "PUT /fee-overrides": writer
    .route({
      operationId: "setFeeOverride",
      summary: "Say what you pay on a marketplace in a currency",
      tags,
    })
    .input(SetFeeOverrideInput)
    .output(FeeOverride)
    .handler(({ context: ctx, input }) => setFeeOverride({ ctx, input })),

  "DELETE /fee-overrides/{id}": writer
    .route({
      operationId: "deleteFeeOverride",
      summary: "Back to the known fees of the marketplace",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id: pathId("feeOverride", "fee of yours") }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteFeeOverride({ ctx, input })),
};
