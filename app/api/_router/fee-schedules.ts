import { z } from "zod";
import {
  CreateFeeScheduleInput,
  FeeSchedule,
  UpdateFeeScheduleInput,
} from "@/lib/domain/fees/fee-schedule.schema";
import { createFeeSchedule } from "@/lib/services/fee-schedules/create-fee-schedule";
import { deleteFeeSchedule } from "@/lib/services/fee-schedules/delete-fee-schedule";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { updateFeeSchedule } from "@/lib/services/fee-schedules/update-fee-schedule";
import { admin, reader } from "./base";
import { pathId } from "./path-id";

const tags = ["Fees"];
const id = pathId("feeSchedule", "fee schedule");

export const feeScheduleRoutes = {
  "GET /fee-schedules": reader
    .route({
      operationId: "listFeeSchedules",
      summary: "What marketplaces keep of a sale, with day and source",
      tags,
    })
    .input(z.strictObject({}).optional())
    .output(z.object({ items: z.array(FeeSchedule) }))
    .handler(async ({ context: ctx }) => ({ items: await listFeeSchedules({ ctx }) })),

  "POST /fee-schedules": admin
    .route({
      operationId: "createFeeSchedule",
      summary: "Add fees for everybody; for admins",
      tags,
      successStatus: 201,
    })
    .input(CreateFeeScheduleInput)
    .output(FeeSchedule)
    .handler(({ context: ctx, input }) => createFeeSchedule({ ctx, input })),

  "PATCH /fee-schedules/{id}": admin
    .route({
      operationId: "updateFeeSchedule",
      summary: "Change the given fields of fees; for admins",
      tags,
    })
    .input(UpdateFeeScheduleInput.extend({ id }))
    .output(FeeSchedule)
    .handler(({ context: ctx, input }) => updateFeeSchedule({ ctx, input })),

  "DELETE /fee-schedules/{id}": admin
    .route({
      operationId: "deleteFeeSchedule",
      summary: "Take away fees that an admin added; for admins",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteFeeSchedule({ ctx, input })),
};
