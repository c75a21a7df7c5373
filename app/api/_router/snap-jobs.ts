import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import { ListSnapJobsInput, SnapJob } from "@/lib/domain/snap-job/snap-job.schema";
import { deleteSnapJob } from "@/lib/services/snap-jobs/delete-snap-job";
import { getSnapJob } from "@/lib/services/snap-jobs/get-snap-job";
import { listSnapJobs } from "@/lib/services/snap-jobs/list-snap-jobs";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Snap jobs"];
const id = pathId("snapJob", "snap job");

export const snapJobRoutes = {
  "GET /snap-jobs": reader
    .route({ operationId: "listSnapJobs", summary: "From photos to item drafts", tags })
    .input(ListSnapJobsInput)
    .output(pageOf(SnapJob))
    .handler(({ context: ctx, input }) => listSnapJobs({ ctx, input })),

  "GET /snap-jobs/{id}": reader
    .route({ operationId: "getSnapJob", summary: "One snap job", tags })
    .input(z.strictObject({ id }))
    .output(SnapJob)
    .handler(({ context: ctx, input }) => getSnapJob({ ctx, input })),

  "DELETE /snap-jobs/{id}": writer
    .route({ operationId: "deleteSnapJob", summary: "Delete a draft", tags, successStatus: 204 })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteSnapJob({ ctx, input })),
};
