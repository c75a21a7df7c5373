import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { trainModelsJob } from "@/jobs/train-models.job";
import { Ledger } from "@/lib/domain/ledger/ledger.schema";
import { ModelOverview, TrainingRequest } from "@/lib/domain/model/model-overview.schema";
import { getLedger } from "@/lib/services/ledger/get-ledger";
import { askForTraining } from "@/lib/services/models/ask-for-training";
import { listModels } from "@/lib/services/models/list-models";
import { admin, adminReader } from "./base";

const tags = ["Models"];

export const modelRoutes = {
  "GET /models": adminReader
    .route({
      operationId: "listModels",
      summary: "What was learned from comps, and how each training compared; for admins",
      tags,
    })
    .input(z.strictObject({}).optional())
    .output(ModelOverview)
    .handler(({ context: ctx }) => listModels({ ctx })),

  "POST /models/training": admin
    .route({
      operationId: "trainModels",
      summary: "Learn all markets anew, soon; for admins",
      tags,
      successStatus: 202,
    })
    .input(z.strictObject({}).optional())
    .output(TrainingRequest)
    .handler(async ({ context: ctx }) => {
      const request = await askForTraining({ ctx });
      await askForJob(ctx, trainModelsJob, {});
      return request;
    }),

  "GET /ledger": adminReader
    .route({
      operationId: "getLedger",
      summary: "What verdicts said against what came, by category and month; for admins",
      tags,
    })
    .input(z.strictObject({}).optional())
    .output(Ledger)
    .handler(({ context: ctx }) => getLedger({ ctx })),
};
